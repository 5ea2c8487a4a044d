package dev.maspo.maven;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Puts the settings of the fork together: those of Surefire, over them those of the goal, over them what was typed with
 * {@code -D}. No value gets into a file or onto a command line that may be a secret.
 *
 * @param surefire what the module tells Surefire
 * @param jvm the goal's own executable
 * @param argLine the goal's own arguments, in place of those of Surefire
 * @param environment the goal's own environment variables
 * @param variables the goal's own system properties
 */
record ForkAssembly(
        SurefireSettings surefire,
        @Nullable String jvm,
        @Nullable String argLine,
        @Nullable Map<String, String> environment,
        @Nullable Map<String, String> variables) {

    // The JVM has read these before any code can set them.
    private static final Set<String> TOO_LATE =
            Set.of("java.library.path", "file.encoding", "jdk.map.althashing.threshold", "line.separator");

    /**
     * Puts them together for a module.
     *
     * @param session the build
     * @param project the module
     * @param toolchain the java executable of the toolchain that meets what is given; null if there is none
     * @param log gets what cannot be taken over
     */
    ForkSettings settings(
            MavenSession session,
            MavenProject project,
            Function<Map<String, String>, @Nullable String> toolchain,
            Log log)
            throws MojoExecutionException {
        // Surefire sets these two whatever is configured.
        Map<String, String> fixed = Map.of(
                "basedir",
                project.getBasedir().getAbsolutePath(),
                "localRepository",
                session.getLocalRepository().getBasedir());
        return settings(session.getUserProperties(), fixed, toolchain, log);
    }

    /**
     * Puts them together.
     *
     * @param user what was typed with {@code -D}
     * @param fixed what Surefire sets whatever is configured
     * @param toolchain the java executable of the toolchain that meets what is given; null if there is none
     * @param log gets what cannot be taken over
     */
    ForkSettings settings(
            Properties user,
            Map<String, String> fixed,
            Function<Map<String, String>, @Nullable String> toolchain,
            Log log)
            throws MojoExecutionException {
        Map<String, String> properties = new LinkedHashMap<>();
        List<String> arguments = new ArrayList<>();
        for (String argument : argLine == null ? surefire.arguments() : ArgLine.split("maspo.argLine", argLine)) {
            if (!secret(argument, properties)) {
                arguments.add(argument);
            }
        }
        properties.putAll(surefire.systemProperties(log));
        putAll(variables, properties);
        if (surefire.takesUserProperties()) {
            user.stringPropertyNames().stream()
                    .filter(name -> !name.startsWith("maspo."))
                    .forEach(name -> properties.put(name, user.getProperty(name)));
        }
        properties.putAll(fixed);
        properties.keySet().removeIf(name -> name.isEmpty() || TOO_LATE.contains(name));
        Map<String, String> all = new LinkedHashMap<>(surefire.environment());
        putAll(environment, all);
        return new ForkSettings(
                JavaCommand.of(executable(toolchain), arguments),
                surefire.workingDirectory(),
                all,
                new HashSet<>(surefire.withoutVariables()),
                properties);
    }

    private @Nullable String executable(Function<Map<String, String>, @Nullable String> toolchain) {
        if (jvm != null) {
            return jvm;
        }
        return surefire.jvm().orElseGet(() -> toolchain.apply(surefire.toolchain()));
    }

    /** Takes a property with the name of a secret off the command line. Whatever reads such a one, reads it later. */
    private static boolean secret(String argument, Map<String, String> properties) {
        if (!argument.startsWith("-D") || argument.indexOf('=') < 0) {
            return false;
        }
        String name = argument.substring(2, argument.indexOf('='));
        if (!name.toLowerCase(Locale.ROOT).matches(".*(key|token|secret|passwd|password|credentials?)")) {
            return false;
        }
        properties.put(name, argument.substring(argument.indexOf('=') + 1));
        return true;
    }

    private static void putAll(@Nullable Map<String, String> from, Map<String, String> to) {
        if (from != null) {
            // An empty element of the POM is null.
            from.forEach((name, value) -> to.put(name, value == null ? "" : value));
        }
    }

    /** Values may be keys. */
    @Override
    public String toString() {
        return "ForkAssembly";
    }
}
