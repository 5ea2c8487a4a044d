package dev.maspo.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GoalOutcomeTest {

    private static final Map<String, String> ENTRY =
            Map.of("maspo.run", "this", "maspo.result", "gate.json", "maspo.end", "STOPS");

    @Test
    void theRunThatAskedGetsTheOutcome() {
        assertThat(GoalOutcome.of(ENTRY, "this"))
                .contains(new GoalOutcome(Path.of("gate.json"), GoalOutcome.End.STOPS));
    }

    @Test
    void anotherRunDoesNot() {
        assertThat(GoalOutcome.of(ENTRY, "another")).isEmpty();
    }

    @Test
    void whatElseTestsPublishIsNoOutcome() {
        assertThat(GoalOutcome.of(Map.of("maspo.verdict", "PASS"), "this")).isEmpty();
        assertThat(GoalOutcome.of(Map.of("maspo.run", "this"), "this")).isEmpty();
    }
}
