package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MisalignmentBufferTest {

    private final MisalignmentBuffer buffer = new MisalignmentBuffer();

    private static Example example(String caseId, String output) {
        return new Example(Example.Kind.MISALIGNED, caseId, "input", output, Map.of(), "result", "harm");
    }

    @Test
    void showsTheNewestThree() {
        for (int i = 1; i <= 5; i++) {
            buffer.add("triage", example("c" + i, "x"));
        }

        assertThat(buffer.newest("triage")).extracting(Example::caseId).containsExactly("c5", "c4", "c3");
    }

    @Test
    void keepsAgentsApart() {
        buffer.add("triage", example("c1", "x"));

        assertThat(buffer.newest("reply")).isEmpty();
        assertThat(buffer.newest("triage")).hasSize(1);
    }

    @Test
    void showsTheSameOutputOfACaseOnce() {
        buffer.add("triage", example("c1", "x"));
        buffer.add("triage", example("c2", "x"));
        buffer.add("triage", example("c1", "x"));
        buffer.add("triage", example("c1", "y"));

        assertThat(buffer.newest("triage")).containsExactly(example("c1", "y"), example("c1", "x"), example("c2", "x"));
    }
}
