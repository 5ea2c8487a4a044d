package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitCodeTest {

    @ParameterizedTest
    @CsvSource({
        "0, System.exit",
        "1, maspo.jvm",
        "3, -Xmx2g",
        "74, Make room",
        "134, hs_err_pid",
        "137, killed by signal 9?",
        "143, ended by signal 15?"
    })
    void saysWhatTheCodeMeansAndWhatToDo(int code, String hint) {
        assertThat(ExitCode.explain(code))
                .startsWith("The forked JVM ended with exit code " + code + " (")
                .contains(") before it wrote a report. ", hint);
    }

    @Test
    void doesNotGuessAtOtherCodes() {
        assertThat(ExitCode.explain(42)).startsWith("The forked JVM ended with exit code 42 before it wrote a report.");
    }
}
