package dev.maspo.topologies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.OtherWorlds;
import dev.maspo.result.AgentResult;
import dev.maspo.result.CaseCounts;
import dev.maspo.result.RunResult;
import dev.maspo.testing.Optimizing;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NullWorldTest {

    @TempDir
    Path folder;

    @Test
    void whereNoInstructionMattersTheOriginalStays() {
        RunResult result = optimized(OtherWorlds.Indifferent.class, "1");

        assertThat(result.accepted()).isFalse();
        assertThat(result.reason())
                .matches("The search found no prompt that is credibly better\\. Of \\d+ candidates: \\d+ refused,"
                        + " \\d+ repeated, \\d+ tried out but not raced, \\d+ raced.*");
        assertThat(result.after()).isEqualTo(result.before());
        assertThat(result.agents()).allSatisfy(agent -> {
            assertThat(agent.changed()).isFalse();
            assertThat(agent.after()).isEqualTo(agent.before());
        });
    }

    @Test
    void whereInstructionsOnlyShuffleTheMistakesHardlyAnyResultIsAccepted() {
        long accepted = IntStream.rangeClosed(1, 10)
                .mapToObj(seed -> optimized(OtherWorlds.Moody.class, String.valueOf(seed)))
                .filter(RunResult::accepted)
                .count();

        assertThat(accepted).isLessThanOrEqualTo(2);
    }

    @Test
    void whatHelpsOnlyOnTheCasesOfTheSearchIsNotAccepted() {
        RunResult result = optimized(OtherWorlds.Overfit.class, "1");

        assertThat(result.cases()).isEqualTo(new CaseCounts(24, 24, 1));
        assertThat(result.accepted()).isFalse();
        assertThat(result.reason())
                .startsWith("Not credibly better: the gain is -")
                .contains("on 24 held-out cases");
        assertThat(result.after().score()).isLessThan(result.before().score());
        assertThat(result.agents()).extracting(AgentResult::changed).containsExactly(true);
        assertThat(result.agents()).extracting(AgentResult::before).containsExactly("You are a.");
    }

    private RunResult optimized(Class<?> fixture, String seed) {
        var outcome = Optimizing.run(fixture, folder, "maspo.seed", seed);
        assertThat(outcome.error()).isNull();
        return Optimizing.result(outcome);
    }
}
