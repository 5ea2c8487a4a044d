package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PipelineNamesTest {

    @Test
    void namesAreTakenWithoutBlanks() {
        assertThat(PipelineNames.of(List.of("a", " b ", "", "a"))).containsExactly("a", "b");
    }

    @Test
    void noneMeansAll() {
        assertThat(PipelineNames.of(null)).isEmpty();
    }
}
