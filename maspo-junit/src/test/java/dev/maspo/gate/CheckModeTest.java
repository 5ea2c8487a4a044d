package dev.maspo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import dev.maspo.fixtures.Gated;
import dev.maspo.result.Comparison;
import dev.maspo.result.GateResult;
import dev.maspo.testing.Gating;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckModeTest {

    @TempDir
    Path folder;

    private Gating gating;

    @BeforeEach
    void record() {
        gating = new Gating(folder);
        assertThat(gating.record(Gated.Accepted.class).error()).isNull();
        Gated.CALLS.set(0);
    }

    @Test
    void anUnchangedStatePassesWithoutACall() {
        GateResult result = gating.check(Gated.Accepted.class);

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(Gated.CALLS).hasValue(0);
        assertThat(result.usage().calls().total()).isZero();
        assertThat(result.comparisons()).singleElement().satisfies(c -> {
            assertThat(c.after().score()).isEqualTo(1);
            assertThat(c.cases()).isEqualTo(80);
        });
    }

    @Test
    void aPromptThatHarmsTheNextAgentIsARegression() {
        GateResult result = gating.check(Gated.Nicer.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        Comparison system = result.comparisons().get(0);
        assertThat(system.name()).isEqualTo("system");
        assertThat(system.before().score()).isEqualTo(1);
        assertThat(system.after().score()).isZero();
        assertThat(system.effect().high()).isNegative();
        assertThat(result.changes())
                .singleElement()
                .satisfies(c -> assertThat(c.id()).isEqualTo("sorter"));
    }

    @Test
    void aChangeWithoutConsequencePasses() {
        GateResult result = gating.check(Gated.Reworded.class);

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.accept()).isEqualTo("mvn maspo:baseline -Dmaspo.pipelines=gated");
    }
}
