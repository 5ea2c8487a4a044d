package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void pathsInsideAreRelativeAndOthersAbsolute() {
        assertThat(Shown.path(Path.of("/project/app/target"), Path.of("/project/lib/..")))
                .isEqualTo("app/target");
        assertThat(Shown.path(Path.of("/elsewhere/x"), Path.of("/project"))).isEqualTo("/elsewhere/x");
    }
}
