package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class ArgLineTest {

    @Test
    void splitsAtWhiteSpaceOutsideOfQuotes() throws Exception {
        assertThat(ArgLine.split("  -Xmx2g -Da='x y' -Db=\"it's\"\n-Dc=C:\\temp#1 \"\""))
                .containsExactly("-Xmx2g", "-Da=x y", "-Db=it's", "-Dc=C:\\temp#1", "");
    }

    @Test
    void isEmptyIfMissingOrBlank() throws Exception {
        assertThat(ArgLine.split(null)).isEmpty();
        assertThat(ArgLine.split(" \t")).isEmpty();
    }

    @Test
    void namesAQuoteThatIsNeverClosed() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> ArgLine.split("-Da='x y"))
                .withMessage("maspo.argLine has a quote (') that is never closed: -Da='x y");
    }
}
