package dev.maspo.topologies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.fixtures.OtherWorlds;
import dev.maspo.result.HoldoutUse;
import dev.maspo.result.RunResult;
import dev.maspo.testing.Optimizing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the same held-out cases decide. */
class HoldoutUseTest {

    @TempDir
    Path folder;

    private RunResult optimized(String... parameters) {
        var outcome = Optimizing.run(OtherWorlds.Overfit.class, folder, parameters);
        assertThat(outcome.error()).isNull();
        return Optimizing.result(outcome);
    }

    @Test
    void theSameRunAgainIsTheSameDecision() {
        RunResult first = optimized();
        RunResult again = optimized();

        assertThat(first.holdoutUse()).isEqualTo(new HoldoutUse(1, 0.05, 0.05));
        assertThat(first.reason()).endsWith("This is the first decision on these 24 held-out cases.");
        assertThat(again.holdoutUse()).isEqualTo(first.holdoutUse());
        assertThat(again.reason()).isEqualTo(first.reason());
    }

    @Test
    void anotherDecisionOnTheSameCasesIsCountedAndHasToBeSurer() throws IOException {
        RunResult first = optimized();
        Path file;
        try (var files = Files.list(folder.resolve("baselines"))) {
            file = files.findFirst().orElseThrow();
        }
        // As another run with another result would have left it.
        Files.writeString(file, Files.readString(file).replaceFirst("\"decisions\" : \\[ \"[0-9a-f]{4}", "$0ffff"));

        RunResult next = optimized();

        assertThat(file.getFileName().toString()).isEqualTo(first.pipeline() + ".decisions.json");
        HoldoutUse use = Objects.requireNonNull(next.holdoutUse());
        assertThat(use.decision()).isEqualTo(2);
        assertThat(use.level()).isCloseTo(0.025, within(1e-12));
        assertThat(use.chance()).isCloseTo(0.075, within(1e-12));
        assertThat(next.reason()).contains("This is decision 2 on these 24 held-out cases");
    }
}
