package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.pipeline;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PipelineTest {

    private static List<String> ids(Collection<Agent> agents) {
        return agents.stream().map(Agent::id).toList();
    }

    private static Pipeline diamond() {
        return pipeline(
                chatting("last", "left", "right"),
                chatting("right", "start"),
                doing("left", (call, values) -> "x", "start"),
                chatting("start"));
    }

    @Test
    void putsAgentsAfterTheirInputsAndTiesInTheOrderOfTheirIds() {
        assertThat(ids(diamond().agents())).containsExactly("start", "left", "right", "last");
    }

    @Test
    void anAgentThatIsReadyFirstComesByItsIdAndNotByItsDepth() {
        Pipeline pipeline = pipeline(
                chatting("z", "d", "a"), chatting("d", "c"), chatting("c", "b"), chatting("b"), chatting("a", "b"));

        assertThat(ids(pipeline.agents())).containsExactly("b", "a", "c", "d", "z");
    }

    @Test
    void knowsWhoReadsWhom() {
        Pipeline pipeline = diamond();

        assertThat(ids(pipeline.successors("start"))).containsExactly("left", "right");
        assertThat(pipeline.descendants("start")).containsExactly("left", "right", "last");
        assertThat(pipeline.descendants("left")).containsExactly("last");
        assertThat(pipeline.successors("last")).isEmpty();
        assertThat(pipeline.descendants("last")).isEmpty();
        assertThat(pipeline.terminal().id()).isEqualTo("last");
        assertThat(pipeline.agent("left").inputs()).containsExactly("start");
    }

    @Test
    void anAgentWithoutAPromptStandsForThoseWhoReadIt() {
        Pipeline pipeline = pipeline(
                chatting("solver"),
                doing("parser", (call, values) -> "x", "solver"),
                doing("vote", (call, values) -> "x", "parser"),
                chatting("writer", "vote", "solver"),
                chatting("critic", "parser"),
                doing("end", (call, values) -> "x", "writer", "critic"));

        assertThat(ids(pipeline.successors("solver"))).containsExactly("parser", "writer");
        assertThat(ids(pipeline.readers("solver"))).containsExactly("critic", "writer");
        assertThat(ids(pipeline.readers("vote"))).containsExactly("writer");
        assertThat(ids(pipeline.readers("writer"))).containsExactly("end");
        assertThat(pipeline.readers("end")).isEmpty();
    }

    @Test
    void onlyAgentsWithAPromptCanBeOptimized() {
        assertThat(ids(diamond().prompted())).containsExactly("start", "right", "last");
    }

    @Test
    void anInputThatIsTakenTwiceCountsOnce() {
        assertThat(chatting("b", "a", "a").inputs()).containsExactly("a");
    }

    @Test
    void anyGraphComesInTheSameTopologicalOrderHoweverItIsDeclared() {
        for (int seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            List<Agent> agents = new ArrayList<>();
            List<String> ids = new ArrayList<>();
            for (int i = 1 + random.nextInt(7); i >= 0; i--) {
                // The last one takes all, so that there is one terminal agent.
                boolean last = i == 0;
                List<String> inputs =
                        ids.stream().filter(id -> last || random.nextBoolean()).toList();
                String id = "a" + (random.nextInt(90) + 10) + "-" + i;
                ids.add(id);
                agents.add(chatting(id, inputs.toArray(String[]::new)));
            }
            Pipeline pipeline = new Pipeline("any", agents);
            Collections.shuffle(agents, random);
            Pipeline shuffled = new Pipeline("any", agents);

            assertThat(ids(shuffled.agents())).isEqualTo(ids(pipeline.agents()));
            Set<String> seen = new HashSet<>();
            for (Agent agent : pipeline.agents()) {
                assertThat(seen).as("seed %d", seed).containsAll(agent.inputs());
                seen.add(agent.id());
                assertThat(pipeline.descendants(agent.id())).isEqualTo(reached(pipeline, agent.id()));
            }
        }
    }

    private static Set<String> reached(Pipeline pipeline, String id) {
        Set<String> reached = new HashSet<>();
        for (Agent successor : pipeline.successors(id)) {
            reached.add(successor.id());
            reached.addAll(reached(pipeline, successor.id()));
        }
        return reached;
    }
}
