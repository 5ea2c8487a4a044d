package dev.maspo.internal.gate;

import static dev.maspo.testing.Constraining.agent;
import static dev.maspo.testing.Constraining.chatting;
import static dev.maspo.testing.Constraining.without;
import static dev.maspo.testing.Graphs.items;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.AgentHealth;
import dev.maspo.result.Score;
import dev.maspo.testing.Graphs;
import dev.maspo.testing.Reply;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A pipeline of four, whose cases get lost on the way. */
class HealthTest {

    private static final double ALPHA = 0.05;
    private static final PromptSet PROMPTS =
            prompts("a", "{{input}}", "b", "{{input}}", "c", "{{input}}", "d", "{{input}}");

    // Cases c1 to c10, whose inputs end with their number.
    private static final Pipeline PIPELINE = pipeline(
            chatting("a", ""),
            chatting("b", "a", without("input 1", false)),
            agent("c", "b", (call, values) -> {
                if (call.input().endsWith("7")) {
                    throw new IllegalStateException("seven");
                }
                return call.chat();
            }),
            chatting("d", "c", without("8", false), without("9", false)));

    private static List<AgentHealth> health(Assertion... assertions) {
        return Health.of(PIPELINE, new Metric(PIPELINE, List.of(assertions)), runs(PIPELINE), ALPHA);
    }

    private static List<CaseRun> runs(Pipeline pipeline) {
        var executor = Graphs.executor(pipeline, new Reply(text -> text));
        return items(10).stream().map(item -> executor.run(item, PROMPTS, null)).toList();
    }

    private static Score right(AgentHealth health) {
        return Objects.requireNonNull(health.right());
    }

    @Test
    void constraintsTellWhereCasesAreLostAndWhatNothingTellsIsUnknown() {
        List<AgentHealth> health = health();

        assertThat(health).extracting(AgentHealth::agent).containsExactly("a", "b", "c", "d");
        assertThat(health).extracting(AgentHealth::depth).containsExactly(0, 1, 2, 3);
        assertThat(health).extracting(AgentHealth::basis).containsExactly("", "constraints", "", "constraints");
        assertThat(health.get(0).right()).isNull();
        assertThat(health.get(2).right()).isNull();
        // Input 1 and input 10.
        assertThat(right(health.get(1)).score()).isEqualTo(0.8);
        assertThat(right(health.get(1)).n()).isEqualTo(10);
        // 8 and 9 break one each, and 7 never came here.
        assertThat(right(health.get(3)).score()).isEqualTo(0.7);
        assertThat(right(health.get(3)).low()).isBetween(0.4, 0.5);
        assertThat(health.get(3).constraints())
                .containsExactly(
                        new AgentHealth.ConstraintCount("has no 8", 1, 0),
                        new AgentHealth.ConstraintCount("has no 9", 1, 0));
    }

    @Test
    void failuresCountForTheAgentThatFailed() {
        List<AgentHealth> health = health();

        assertThat(health).extracting(AgentHealth::errors).containsExactly(0, 0, 1, 0);
        assertThat(health).extracting(AgentHealth::cases).containsExactly(10, 10, 10, 9);
    }

    @Test
    void anAssertionAboutAnAgentSeesItsOutputAlsoInRunsThatWereLostLater() {
        Assertion notTwo = new Assertion("notTwo", "b", 0, run -> run.output().contains("2") ? 0 : 1);
        Assertion some = new Assertion("some", "a", 0, run -> run.output().contains("3") ? Double.NaN : 0.5);

        List<AgentHealth> health = health(notTwo, some);

        assertThat(health.get(0).basis()).isEqualTo("assertions");
        assertThat(right(health.get(0)).score()).isEqualTo(0.5);
        assertThat(right(health.get(0)).n()).isEqualTo(9);
        assertThat(health.get(1).basis()).isEqualTo("assertions");
        assertThat(right(health.get(1)).score()).isEqualTo(0.9);
    }

    @Test
    void theSystemsAssertionsSpeakForTheLastAgent() {
        Assertion notTwo = new Assertion("notTwo", 0, run -> run.output().contains("2") ? 0 : 1);

        AgentHealth last = health(notTwo).get(3);

        assertThat(last.basis()).isEqualTo("assertions");
        assertThat(right(last).score()).isEqualTo(0.8);
    }

    @Test
    void anAssertionThatTheAgentWasNotReachedForCountsAsWrong() {
        Assertion any = new Assertion("any", "d", 0, run -> 1);

        assertThat(right(health(any).get(3)).score()).isEqualTo(0.9);
    }

    @Test
    void withoutAnythingThatTellsAgentsApartThereIsNothingToSay() {
        Pipeline plain = pipeline(chatting("a", ""), chatting("d", "a"));
        Metric metric = new Metric(plain, List.of(new Assertion("any", 0, run -> 1)));

        assertThat(Health.of(plain, metric, runs(plain), ALPHA)).isEmpty();
        assertThat(Health.of(PIPELINE, metric, List.of(), ALPHA)).isEmpty();
    }
}
