package dev.maspo.maven;

import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * The JDK that a build has chosen for its tests.
 *
 * @param toolchains knows the toolchains of the machine
 * @param session the build
 */
record JdkToolchain(ToolchainManager toolchains, MavenSession session) {

    /**
     * Its java executable.
     *
     * @param requirements what Surefire is told that the JDK has to meet; if empty, it is the one that the build has
     *     chosen for all plugins
     * @return the path; null if there is none
     */
    @Nullable
    String java(Map<String, String> requirements) {
        if (requirements.isEmpty()) {
            return tool(toolchains.getToolchainFromBuildContext("jdk", session));
        }
        List<Toolchain> found = toolchains.getToolchains(session, "jdk", requirements);
        return tool(found.isEmpty() ? null : found.get(0));
    }

    private static @Nullable String tool(@Nullable Toolchain toolchain) {
        return toolchain == null ? null : toolchain.findTool("java");
    }
}
