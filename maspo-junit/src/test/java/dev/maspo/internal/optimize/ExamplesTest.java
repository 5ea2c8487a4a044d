package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static dev.maspo.testing.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.testing.Reply;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static final Pipeline PIPELINE =
            pipeline(chatting("triage"), chatting("draft", "triage"), chatting("reply", "draft"));

    private static Examples examples(Assertion.Function... functions) {
        List<Assertion> assertions = java.util.Arrays.stream(functions)
                .map(function -> new Assertion("rightQueue", 0, function))
                .toList();
        return new Examples(PIPELINE, new Metric(PIPELINE, assertions));
    }

    private static CaseRun finished(String id, String triage) {
        return run(item(id, "ticket " + id), "triage", triage, "draft", "a draft", "reply", "a reply");
    }

    private static final Assertion.Function RIGHT = run -> {
        if (run.output("triage").equals("wrong")) {
            throw new AssertionError("expected billing");
        }
        return run.output("triage").equals("half") ? 0.5 : 1;
    };

    @Test
    void failuresComeFirstThenLostCasesThenTheRest() {
        List<CaseRun> runs = List.of(
                finished("c1", "fine"), finished("c2", "fine"), finished("c3", "wrong"), finished("c4", "half"));

        List<Example> examples = examples(RIGHT).of(PIPELINE.agent("triage"), runs, Set.of("c2", "c3"));

        assertThat(examples).extracting(Example::caseId).containsExactly("c3", "c4", "c2", "c1");
        assertThat(examples)
                .extracting(Example::kind)
                .containsExactly(Example.Kind.FAILED, Example.Kind.FAILED, Example.Kind.LOST, Example.Kind.FRESH);
        assertThat(examples)
                .extracting(Example::failure)
                .containsExactly("rightQueue: expected billing", "rightQueue: score 0.5 of 1", "", "");
    }

    @Test
    void anExampleShowsWhatTheAgentGotAndWhatBecameOfItsOutput() {
        Example example = examples()
                .of(PIPELINE.agent("draft"), List.of(finished("c1", "billing")), Set.of())
                .get(0);

        assertThat(example.input()).isEqualTo("ticket c1\n\ntriage:\nbilling");
        assertThat(example.output()).isEqualTo("a draft");
        assertThat(example.successors()).containsExactly(entry("reply", "a reply"));
        assertThat(example.result()).isEqualTo("a reply");
    }

    @Test
    void aRunThatFailedShowsItsFailure() {
        Pipeline broken = pipeline(
                chatting("triage"),
                doing(
                        "draft",
                        (call, values) -> {
                            throw new IllegalStateException("no database");
                        },
                        "triage"),
                chatting("reply", "draft"));
        CaseRun failed = executor(broken, new Reply(text -> "billing"))
                .run(item("c1", "ticket"), prompts("triage", "Sort.", "reply", "Reply."), null);

        Example example = examples(RIGHT)
                .of(PIPELINE.agent("triage"), List.of(failed), Set.of())
                .get(0);

        assertThat(example.kind()).isEqualTo(Example.Kind.FAILED);
        assertThat(example.output()).isEqualTo("billing");
        assertThat(example.successors()).containsExactly(entry("draft", "(it failed)"));
        assertThat(example.result()).isEqualTo("(nothing)");
        assertThat(example.failure())
                .contains("Agent 'draft' failed in case 'c1'")
                .contains("no database");
    }

    @Test
    void aMisalignmentCaseSaysWhatTheHarmWas() {
        Example example = examples(RIGHT).misaligned(PIPELINE.agent("triage"), finished("c1", "wrong"), "harm");

        assertThat(example.kind()).isEqualTo(Example.Kind.MISALIGNED);
        assertThat(example.failure()).isEqualTo("harm\nrightQueue: expected billing");
    }

    @Test
    void aCaseThatIsLeftOutIsNoFailure() {
        assertThat(examples(run -> Double.NaN)
                        .of(PIPELINE.agent("triage"), List.of(finished("c1", "fine")), Set.of())
                        .get(0)
                        .kind())
                .isEqualTo(Example.Kind.FRESH);
    }
}
