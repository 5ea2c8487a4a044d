package dev.maspo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import dev.maspo.fixtures.Gated;
import dev.maspo.result.Comparison;
import dev.maspo.result.GateResult;
import dev.maspo.testing.Gating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small losses add up: the prompts are also held against those of the last release. */
class ReleaseTest {

    @TempDir
    Path folder;

    private Gating gating;

    @BeforeEach
    void release() throws IOException {
        gating = new Gating(folder);
        gating.record(Gated.Accepted.class);
        Files.move(
                gating.baselines().resolve("gated.baseline.json"),
                gating.baselines().resolve("gated.release.baseline.json"));
    }

    @Test
    void whatWasAcceptedSinceTheReleaseCanStillBeARegression() {
        gating.record(Gated.Nicer.class);

        GateResult result = gating.check(Gated.Nicer.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(result.changes()).as("since the baseline").isEmpty();
        assertThat(result.comparisons()).extracting(Comparison::against).containsExactly("release");
        assertThat(result.split()).isEqualTo("all");
        assertThat(result.headline()).startsWith("prompts/gate/sorter-nice.md makes `writer` worse");
    }

    @Test
    void bothComparisonsAreMadeOfWhatHasChangedSinceEither() {
        gating.record(Gated.Accepted.class);

        GateResult result = gating.check(Gated.Reworded.class);

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.comparisons()).extracting(Comparison::against).containsExactly("baseline", "release");
    }

    @Test
    void aReleaseWithOtherAgentsIsLeftOutWithAWarning() {
        gating.record(Gated.OneMore.class);

        GateResult result = gating.check(Gated.OneMore.class);

        assertThat(result.verdict()).isEqualTo(Verdict.UNCHANGED);
        assertThat(result.warnings())
                .containsExactly(
                        "The prompts were not compared with the last release's: The agents are not those of the"
                                + " baseline: 1 added (last).");
    }

    @Test
    void aDamagedReleaseIsAnError() throws IOException {
        gating.record(Gated.Accepted.class);
        Path file = gating.baselines().resolve("gated.release.baseline.json");
        Files.writeString(file, "{}");

        GateResult result = gating.check(Gated.Accepted.class);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains(file + " is damaged");
    }
}
