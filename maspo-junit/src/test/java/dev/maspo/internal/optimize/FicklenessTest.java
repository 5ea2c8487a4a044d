package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.testing.Runs;
import org.junit.jupiter.api.Test;

/** On which cases a difference may be mere wording. */
class FicklenessTest {

    private static final Pipeline PIPELINE = pipeline(chatting("first"), chatting("last", "first"));
    private static final Agent FIRST = PIPELINE.agent("first");

    private final Fickleness fickleness = new Fickleness(PIPELINE);

    private static CaseRun run(String caseId, String first, String last) {
        return Runs.run(item(caseId, "x"), "first", first, "last", last);
    }

    private void meets(String caseId, String first, String last) {
        fickleness.learn(FIRST, run(caseId, "as it was", "end"), run(caseId, first, last));
    }

    @Test
    void aCaseWithNewWordsInEveryMeetingIsFickle() {
        meets("c1", "one", "end");
        meets("c1", "two", "end");
        meets("c1", "three", "end");

        assertThat(fickleness.own(FIRST, "c1")).isTrue();
    }

    @Test
    void aCaseWhoseOutputsStayTheSameIsNot() {
        meets("c1", "as it was", "end");
        meets("c1", "as it was", "end");

        assertThat(fickleness.own(FIRST, "c1")).isFalse();
    }

    // A change that matters brings one new output, and that one whenever it is made.
    @Test
    void aCaseOnWhichAnEditMattersIsNot() {
        for (int i = 0; i < 3; i++) {
            meets("c1", "better", "end");
        }

        assertThat(fickleness.own(FIRST, "c1")).isFalse();
    }

    @Test
    void whatComesAfterTheAgentIsLookedAtByItself() {
        meets("c1", "one", "end");
        meets("c1", "two", "end");

        assertThat(fickleness.own(FIRST, "c1")).isTrue();
        assertThat(fickleness.after(FIRST, "c1")).isFalse();
    }

    @Test
    void oneCaseSaysNothingOfAnother() {
        meets("c1", "one", "other end");

        assertThat(fickleness.after(FIRST, "c1")).isTrue();
        assertThat(fickleness.own(FIRST, "c2")).isFalse();
        assertThat(fickleness.after(FIRST, "c2")).isFalse();
    }
}
