package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class ArgLineTest {

    @Test
    void splitsAtWhiteSpaceOutsideOfQuotes() throws Exception {
        assertThat(ArgLine.split("maspo.argLine", "  -Xmx2g -Da='x y' -Db=\"it's\"\n-Dc=C:\\temp#1 \"\""))
                .containsExactly("-Xmx2g", "-Da=x y", "-Db=it's", "-Dc=C:\\temp#1", "");
    }

    @Test
    void isEmptyIfBlank() throws Exception {
        assertThat(ArgLine.split("maspo.argLine", " \t")).isEmpty();
    }

    @Test
    void namesAQuoteThatIsNeverClosed() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> ArgLine.split("maspo.argLine", "-Da='x y"))
                .withMessage("The maspo.argLine has a quote (') that is never closed. Close it.");
    }
}
