package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JdkToolchainTest {

    private static final Map<String, String> VERSION = Map.of("version", "25");

    @SuppressWarnings("deprecation") // The only constructor that needs no container.
    private static final MavenSession SESSION = new MavenSession(
            null,
            (org.eclipse.aether.RepositorySystemSession) null,
            new org.apache.maven.execution.DefaultMavenExecutionRequest(),
            new org.apache.maven.execution.DefaultMavenExecutionResult());

    private static Toolchain jdk(String home) {
        return (Toolchain) Proxy.newProxyInstance(
                JdkToolchainTest.class.getClassLoader(),
                new Class<?>[] {Toolchain.class},
                (proxy, method, arguments) -> home + "/bin/" + arguments[0]);
    }

    private static @Nullable String java(
            @Nullable Toolchain chosen, List<Toolchain> fitting, Map<String, String> requirements) {
        ToolchainManager manager = new ToolchainManager() {
            @Override
            public @Nullable Toolchain getToolchainFromBuildContext(String type, MavenSession context) {
                return chosen;
            }

            @Override
            public List<Toolchain> getToolchains(MavenSession session, String type, Map<String, String> required) {
                return required.equals(VERSION) ? fitting : List.of();
            }
        };
        return new JdkToolchain(manager, SESSION).java(requirements);
    }

    @Test
    void theJdkThatTheBuildHasChosenIsTakenWhereNothingIsRequired() {
        assertThat(java(jdk("/chosen"), List.of(jdk("/fitting")), Map.of())).isEqualTo("/chosen/bin/java");
        assertThat(java(null, List.of(jdk("/fitting")), Map.of())).isNull();
    }

    @Test
    void theFirstThatFitsIsTakenWhereSomethingIs() {
        assertThat(java(jdk("/chosen"), List.of(jdk("/first"), jdk("/second")), VERSION))
                .isEqualTo("/first/bin/java");
        assertThat(java(jdk("/chosen"), List.of(), VERSION)).isNull();
    }
}
