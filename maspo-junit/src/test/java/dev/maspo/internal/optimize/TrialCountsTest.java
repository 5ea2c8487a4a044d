package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.pipeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TrialCountsTest {

    private static List<Integer> counts(Pipeline pipeline, int trials) {
        SearchSettings settings =
                new SearchSettings(1, 1, 1, 1, trials, 8, 0, 1, 0.05, new Weights(0.4, 0.4, 0.2), Set.of(), 1);
        TrialCounts counts = new TrialCounts(pipeline, settings);
        return pipeline.prompted().stream().map(counts::of).toList();
    }

    @Test
    void anAgentAloneMakesAsManyAsASettingSays() {
        assertThat(counts(pipeline(chatting("a")), 13)).containsExactly(13);
    }

    // One run and one question against two of each: 3 on average, so 12 * sqrt(3 / 4) and 12 * sqrt(3 / 2).
    @Test
    void aTrialThatCostsMoreIsMadeLessOftenByTheRootOfItsCost() {
        assertThat(counts(pipeline(chatting("a"), chatting("b", "a")), 12)).containsExactly(10, 15);
    }

    @Test
    void agentsThatCostTheSameMakeTheSame() {
        Pipeline experts = pipeline(chatting("a"), chatting("b"), chatting("last", "a", "b"));

        assertThat(counts(experts, 12)).containsExactly(11, 11, 15);
    }

    @Test
    void evenTheDearestAgentMakesOne() {
        Pipeline chain = pipeline(Stream.iterate(0, i -> i < 12, i -> i + 1)
                .map(i -> i == 0 ? chatting("a0") : chatting("a" + i, "a" + (i - 1)))
                .toArray(dev.maspo.internal.pipeline.Agent[]::new));

        assertThat(counts(chain, 1)).allMatch(count -> count >= 1);
    }
}
