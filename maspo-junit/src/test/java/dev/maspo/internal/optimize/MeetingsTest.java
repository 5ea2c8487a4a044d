package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.pool;
import static dev.maspo.internal.optimize.Scripted.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Assertion;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Who is asked when prompts meet. */
class MeetingsTest {

    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);
    private static final Assertion LABEL =
            new Assertion("label", 0, run -> run.output().contains("worth=1") ? 1 : 0.5);

    private static List<CaseEvidence> hold(Meetings meetings, String prompt, int cases) {
        List<Meeting> all =
                pool(cases).stream().map(item -> new Meeting(prompt, item)).toList();
        return meetings.hold(PIPELINE.agent("first"), ORIGINAL, all, 0).stream()
                .map(Observation::evidence)
                .toList();
    }

    private static Meetings meetings(Bench bench, Weights weights) {
        return new Meetings(bench.parts, SearchSettings.joint(1, 1, weights, 1));
    }

    private static String alwaysTheFirst(Caller caller, ChatRequest request) {
        return caller.role() == ModelRole.JUDGE ? "<verdict>A</verdict>" : Scripted.play(caller, request);
    }

    private static long judged(Bench bench) {
        return bench.calls(ModelRole.JUDGE, "first") + bench.calls(ModelRole.JUDGE, "last");
    }

    @Test
    void whatAssertionsMeasureNoJudgeIsAskedAbout() {
        try (Bench bench = new Bench(PIPELINE, List.of(LABEL), Scripted::play)) {
            List<CaseEvidence> shown = hold(meetings(bench, WEIGHTS), prompt("-", "+"), 6);

            assertThat(shown).allMatch(evidence -> evidence.global() == 0.75 && evidence.local() == 0.5);
            assertThat(judged(bench)).isZero();
        }
    }

    @Test
    void assertionsAreNotAskedByTheThreadThatHandsInTheMeetings() {
        Set<Thread> askedBy = ConcurrentHashMap.newKeySet();
        Assertion seen = new Assertion("seen", 0, run -> {
            askedBy.add(Thread.currentThread());
            return 1;
        });
        try (Bench bench = new Bench(PIPELINE, List.of(seen), Scripted::play)) {
            hold(meetings(bench, WEIGHTS), prompt("+", "+"), 6);

            assertThat(askedBy).isNotEmpty().doesNotContain(Thread.currentThread());
        }
    }

    @Test
    void everyRunIsAssertedOnce() {
        AtomicInteger asked = new AtomicInteger();
        Assertion counted = new Assertion("counted", 0, run -> asked.incrementAndGet() > 0 ? 1 : 0);
        try (Bench bench = new Bench(PIPELINE, List.of(counted), Scripted::play)) {
            hold(meetings(bench, WEIGHTS), prompt("+", "+"), 6);

            assertThat(asked).hasValue(2 * 6);
        }
    }

    @Test
    void whereOnlyTheOwnOutputCountsTheJudgeIsAskedForAllThat() {
        Weights own = new Weights(1, 0, 0);
        try (Bench bench = new Bench(PIPELINE, List.of(LABEL), Scripted::play)) {
            List<CaseEvidence> shown = hold(meetings(bench, own), prompt("+", "+"), 6);

            assertThat(shown).allMatch(evidence -> evidence.reward(own) > 0);
        }
    }

    @Test
    void assertionsThatHardlyTellOutputsApartAreHelpedByTheJudge() {
        Assertion blind = new Assertion("blind", 0, run -> 0.5);
        try (Bench bench = new Bench(PIPELINE, List.of(blind), Scripted::play)) {
            Meetings meetings = meetings(bench, WEIGHTS);

            assertThat(hold(meetings, prompt("+", "+"), 30)).allMatch(evidence -> evidence.local() == 0.5);
            assertThat(judged(bench)).isZero();
            assertThat(hold(meetings, prompt("+", "+"), 6)).allMatch(evidence -> evidence.local() == 1);
            assertThat(bench.calls(ModelRole.JUDGE, "first")).isEqualTo(6);
        }
    }

    @Test
    void aJudgeThatSeesThePlaceAloneIsAskedInBothOrdersFromThenOn() {
        try (Bench bench = new Bench(PIPELINE, List.of(), MeetingsTest::alwaysTheFirst)) {
            Meetings meetings = meetings(bench, WEIGHTS);
            hold(meetings, prompt("+", "+"), 30);
            assertThat(judged(bench)).isEqualTo(60);

            List<CaseEvidence> shown = hold(meetings, prompt("+", "+"), 6);

            assertThat(meetings.doubtful()).isTrue();
            assertThat(shown).allMatch(evidence -> evidence.local() == 0.5 && evidence.global() == 0.5);
            // One of the two orders was asked before, and the answer is known.
            assertThat(judged(bench)).isEqualTo(72);
        }
    }
}
