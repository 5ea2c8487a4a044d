package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void theJvmIsTheOneThatRunsMavenUnlessAnotherIsNamed() throws Exception {
        assertThat(JavaCommand.of(null, List.of()).get(0)).startsWith(System.getProperty("java.home"));
        assertThat(JavaCommand.of("/opt/jvm/bin/java", List.of())).startsWith("/opt/jvm/bin/java");
    }

    @Test
    void compilesQuicklyUnlessTheUserWantsItOtherwise() throws Exception {
        assertThat(level()).isEqualTo(1);
        assertThat(level("-Xmx64m", "-XX:TieredStopAtLevel=3")).isEqualTo(3);
    }

    private static int level(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(JavaCommand.of(null, List.of(arguments)));
        command.addAll(List.of("-XX:+PrintFlagsFinal", "-version"));
        Process java = new ProcessBuilder(command).redirectErrorStream(true).start();
        String flags = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return flags.lines()
                .filter(line -> line.contains(" TieredStopAtLevel "))
                .map(line -> line.replaceAll(".*= *(\\d+).*", "$1"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow(() -> new AssertionError(flags));
    }
}
