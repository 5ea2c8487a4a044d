package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.items;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.testing.Reply;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RunBookTest {

    private static final PromptSet FIRST = prompts("only", "First {{input}}");
    private static final PromptSet SECOND = prompts("only", "Second {{input}}");

    private final AtomicInteger calls = new AtomicInteger();
    private final Workers workers = new Workers(3);
    private final RunBook book = new RunBook(
            executor(pipeline(chatting("only")), new Reply(text -> {
                calls.incrementAndGet();
                return text;
            })),
            workers);

    @AfterEach
    void close() {
        workers.close();
    }

    private static List<String> ids(List<CaseRun> runs) {
        return runs.stream().map(run -> run.item().id()).toList();
    }

    @Test
    void runsACaseOnceUnderEachSet() {
        List<CaseRun> runs = book.runs(FIRST, items(4));

        assertThat(book.runs(FIRST, items(4))).isEqualTo(runs);
        assertThat(calls).hasValue(4);
        book.runs(FIRST, items(6));
        assertThat(calls).hasValue(6);
        book.runs(SECOND, items(2));
        assertThat(calls).hasValue(8);
    }

    @Test
    void givesRunsInTheOrderOfTheCases() {
        List<Case> cases = List.of(items(9).get(8), items(9).get(0), items(9).get(4));

        assertThat(ids(book.runs(FIRST, cases))).containsExactly("c9", "c1", "c5");
        assertThat(ids(book.known(FIRST))).containsExactly("c1", "c5", "c9");
    }

    @Test
    void equalSetsAreOneSet() {
        book.runs(FIRST, items(3));
        book.runs(SECOND.with("only", "First {{input}}"), items(3));

        assertThat(calls).hasValue(3);
    }

    @Test
    void aRunAgainIsRememberedOnlyWhenItIsAdded() {
        CaseRun base = book.runs(FIRST, items(1)).get(0);

        CaseRun again = book.rerun(base, SECOND);

        assertThat(again.text("only")).contains("Second input 1");
        assertThat(book.find(SECOND, "c1")).isEmpty();
        book.add(SECOND, again);
        assertThat(book.find(SECOND, "c1")).containsSame(again);
        assertThat(book.runs(SECOND, items(1))).containsExactly(again);
        assertThat(calls).hasValue(2);
    }

    @Test
    void whatItForgetsIsHandedOut() {
        List<CaseRun> first = book.runs(FIRST, items(3));
        book.runs(SECOND, items(2));

        List<CaseRun> gone = book.retain(Set.of(SECOND));

        assertThat(gone).containsExactlyElementsOf(first);
        assertThat(book.known(FIRST)).isEmpty();
        assertThat(book.known(SECOND)).hasSize(2);
        assertThat(book.find(FIRST, "c1")).isEmpty();
    }
}
