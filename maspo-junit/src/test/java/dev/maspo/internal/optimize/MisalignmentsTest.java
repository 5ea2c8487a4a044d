package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static dev.maspo.testing.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.testing.Graphs;
import dev.maspo.testing.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told of an edit that looked better and hurt others. */
class MisalignmentsTest {

    private static final Pipeline PIPELINE =
            pipeline(chatting("a"), chatting("b", "a"), chatting("c", "a"), chatting("d", "b", "c"));
    private static final PromptSet INCUMBENT = prompts("a", "A", "b", "B", "c", "C", "d", "D");

    private final Workers workers = new Workers(1);
    private final RunBook book = new RunBook(Graphs.executor(PIPELINE, new Reply(text -> "x")), workers);
    private final Misalignments misalignments =
            new Misalignments(PIPELINE, book, new Examples(PIPELINE, new Metric(PIPELINE, List.of())));

    @AfterEach
    void close() {
        workers.close();
    }

    private void learn(String caseId, double local, double b, double c, double global) {
        book.add(
                INCUMBENT.with("a", "A, lovely"),
                run(item(caseId, "the input"), "a", "lovely", "b", "confused", "c", "fine", "d", "the end"));
        CaseEvidence evidence = new CaseEvidence(caseId, local, Map.of("b", b, "c", c), global);
        misalignments.learn(PIPELINE.agent("a"), INCUMBENT.with("a", "A, lovely"), List.of(evidence));
    }

    private List<Example.Kind> kinds(String agent) {
        return misalignments.buffer().newest(agent).stream().map(Example::kind).toList();
    }

    @Test
    void theEditedAgentAndTheOneThatSufferedAreTold() {
        learn("c1", 1, 0, 0.5, 0.5);

        assertThat(kinds("a")).containsExactly(Example.Kind.MISALIGNED);
        assertThat(kinds("b")).containsExactly(Example.Kind.UPSTREAM);
        assertThat(kinds("c")).isEmpty();
        assertThat(kinds("d")).isEmpty();
        Example suffered = misalignments.buffer().newest("b").get(0);
        assertThat(suffered.input()).isEqualTo("the input\n\na:\nlovely");
        assertThat(suffered.output()).isEqualTo("confused");
        assertThat(suffered.failure())
                .startsWith(
                        "An edit of the agent a made its own output look better (1.00); then this agent's output fared 0.00");
    }

    @Test
    void allReadersAreToldOfALossThatShowsOnlyAtTheEnd() {
        learn("c1", 1, 0.5, 0.5, 0);

        assertThat(kinds("b")).containsExactly(Example.Kind.UPSTREAM);
        assertThat(kinds("c")).containsExactly(Example.Kind.UPSTREAM);
    }

    @Test
    void aLossThatWasALossFromTheBeginningIsNoMisalignment() {
        learn("c1", 0, 0, 0, 0);

        assertThat(kinds("a")).isEmpty();
        assertThat(kinds("b")).isEmpty();
    }

    @Test
    void anAgentsOwnCasesGetTwoOfThreePlaces() {
        for (int i = 0; i < 5; i++) {
            misalignments.buffer().add("b", new Example(Example.Kind.MISALIGNED, "m" + i, "", "", Map.of(), "", ""));
        }
        learn("c1", 1, 0, 0.5, 0.5);

        assertThat(misalignments.buffer().newest("b"))
                .extracting(Example::caseId)
                .containsExactly("m4", "m3", "c1");
    }
}
