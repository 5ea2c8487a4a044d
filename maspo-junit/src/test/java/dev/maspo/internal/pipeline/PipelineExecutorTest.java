package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PipelineExecutorTest {

    // a -> b -> d, a -> c -> d: the model shouts what it is asked, without its first word, and notes the word.
    private final List<String> asked = new ArrayList<>();
    private final Pipeline diamond =
            pipeline(chatting("a"), chatting("b", "a"), chatting("c", "a"), chatting("d", "b", "c"));
    private final PipelineExecutor executor = executor(diamond, new Reply(text -> {
        asked.add(text.substring(0, text.indexOf(' ')));
        return text.substring(text.indexOf(' ') + 1).replaceAll("[0-9]", "").strip();
    }));
    private final PromptSet original =
            prompts("a", "a {{input}}", "b", "b <{{a}}>", "c", "c ({{a}})", "d", "d {{b}}{{c}}");
    private final Case item = item("c1", "x");

    private CaseRun rerun(CaseRun base, PromptSet prompts) {
        asked.clear();
        return executor.run(item, prompts, base);
    }

    @Test
    void everyAgentWorksOnTheOutputsOfItsPredecessors() {
        CaseRun run = executor.run(item, original, null);

        assertThat(asked).containsExactly("a", "b", "c", "d");
        assertThat(run.finished()).isTrue();
        assertThat(run.text("d")).contains("<x>(x)");
        assertThat(run.step("d").inputs()).containsEntry("b", "<x>").containsEntry("c", "(x)");
        assertThat(run.step("b").template()).isEqualTo("b <{{a}}>");
        assertThat(run.steps().keySet()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void nothingIsRepeatedUnderTheSamePrompts() {
        CaseRun base = executor.run(item, original, null);

        CaseRun again = rerun(base, original);

        assertThat(asked).isEmpty();
        assertThat(again.steps()).isEqualTo(base.steps());
    }

    @Test
    void onlyTheChangedAgentAndWhatItChangesIsRunAgain() {
        CaseRun base = executor.run(item, original, null);

        CaseRun changed = rerun(base, original.with("b", "b [{{a}}]"));

        assertThat(asked).containsExactly("b", "d");
        assertThat(changed.text("d")).contains("[x](x)");
        assertThat(changed.step("c")).isSameAs(base.step("c"));
    }

    @Test
    void anEqualOutputStopsTheRunBelowIt() {
        CaseRun base = executor.run(item, original, null);

        CaseRun changed = rerun(base, original.with("a", "a 1 {{input}}"));

        assertThat(asked).containsExactly("a");
        assertThat(changed.text("d")).isEqualTo(base.text("d"));
        assertThat(changed.step("a").template()).isEqualTo("a 1 {{input}}");
    }

    @Test
    void aChangeAtTheTopReachesTheEnd() {
        CaseRun base = executor.run(item, original, null);

        CaseRun changed = rerun(base, original.with("a", "a y{{input}}"));

        assertThat(asked).containsExactly("a", "b", "c", "d");
        assertThat(changed.text("d")).contains("<yx>(yx)");
    }

    @Test
    void aRunThatFailedIsTakenUpWhereItStopped() {
        CaseRun base = executor.run(item, original.with("c", "c {{nobody}}"), null);
        assertThat(base.finished()).isFalse();

        CaseRun mended = rerun(base, original);

        assertThat(asked).containsExactly("c", "d");
        assertThat(mended.text("d")).contains("<x>(x)");
    }

    @Test
    void outputsKeepTheirTypeOnTheWayToTheNextAgent() {
        record Pair(int b, List<String> a) {}
        List<Object> seen = new ArrayList<>();
        Pipeline typed = pipeline(
                doing("pair", (call, values) -> new Pair(1, List.of("x"))),
                doing("reader", (call, values) -> seen.add(values.get("pair")), "pair"));

        CaseRun run = executor(typed, new Reply(text -> text)).run(item, prompts(), null);

        assertThat(seen).containsExactly(new Pair(1, List.of("x")));
        assertThat(run.text("pair")).contains("{\"a\":[\"x\"],\"b\":1}");
        assertThat(run.text("reader")).contains("true");
    }

    @Test
    void agentsThatDoNotWaitForEachOtherWorkAtTheSameTime() {
        CyclicBarrier both = new CyclicBarrier(2);
        PipelineExecutor meeting = executor(diamond, new Reply(text -> {
            if (text.startsWith("b") || text.startsWith("c")) {
                try {
                    both.await(20, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
            return "from " + text.charAt(0);
        }));

        try (Workers workers = new Workers(2)) {
            List<CaseRun> runs = workers.all(
                    List.of(item),
                    (one, tasks) -> meeting.start(tasks, one, original, null).end());

            assertThat(runs.get(0).steps().keySet()).containsExactly("a", "b", "c", "d");
        }
    }

    @Test
    void agentsThatDoNotNeedAFailedOneDoTheirWork() {
        CaseRun run = executor.run(item, original.with("b", "b {{nobody}}"), null);

        assertThat(run.steps().keySet()).containsExactly("a", "c");
        assertThat(run.failure()).hasMessageContaining("Agent 'b'");
    }

    @Test
    void theFirstFailureInTheOrderOfTheGraphIsTheRuns() {
        CaseRun run = executor.run(item, original.with("b", "b {{nobody}}").with("c", "c {{nobody}}"), null);

        assertThat(run.steps().keySet()).containsExactly("a");
        assertThat(run.failure()).hasMessageContaining("Agent 'b'");
    }
}
