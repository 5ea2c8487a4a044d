package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.pool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.testing.Outputs;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What the decision without assertions makes of new outputs that are longer than the old ones. */
class LengthProbeTest {

    private static final int HOLDOUT = 24;
    private static final String WORDS = " which is to say what was said";

    private record Decided(Acceptance.Decision decision, long asked) {}

    private static Decided decide(String prompt, BiFunction<Caller, ChatRequest, String> models) {
        PromptSet proposed = ORIGINAL.with("last", prompt);
        try (Bench bench = new Bench(PIPELINE, List.of(), models)) {
            var decision = new Acceptance(bench.strict(), 0.05).decide(ORIGINAL, proposed, pool(HOLDOUT));
            return new Decided(decision, bench.calls(ModelRole.JUDGE, "last"));
        }
    }

    private static String wordy(Caller caller, ChatRequest request) {
        boolean wordy = caller.role() == ModelRole.AGENT
                && ((UserMessage) request.messages().get(0)).singleText().contains("wordy");
        return Scripted.play(caller, request) + (wordy ? WORDS : "");
    }

    private static String likesLength(Caller caller, ChatRequest request) {
        if (caller.role() != ModelRole.JUDGE) {
            return wordy(caller, request);
        }
        Outputs shown = Outputs.of(request);
        return "<verdict>" + (shown.first().length() > shown.second().length() ? "A" : "B") + "</verdict>";
    }

    @Test
    void outputsThatAreOnlyLongerAreNotTakenForBetter() {
        Decided decided = decide("own:0 wordy case {{first}}", LengthProbeTest::likesLength);

        assertThat(decided.decision().accepted()).isFalse();
        assertThat(decided.decision().reason())
                .startsWith("Not credibly better: the judge prefers the new outputs in 100.0 % [")
                .contains(
                        "the new outputs are longer, and of the old ones padded to their length by repetition it prefers 100.0 % [")
                .endsWith("], so that the gain may be owed to length alone.");
    }

    // Asked whether it likes length alone, it answers the first questions only.
    private static BiFunction<Caller, ChatRequest, String> likesLength(int answered, Supplier<String> then) {
        AtomicInteger padded = new AtomicInteger();
        return (caller, request) -> {
            boolean spent = caller.role() == ModelRole.JUDGE
                    && !Outputs.question(request).contains(WORDS)
                    && padded.incrementAndGet() > answered;
            return spent ? then.get() : likesLength(caller, request);
        };
    }

    @Test
    void aJudgeThatFailsWhileItIsAskedAboutLengthDecidesNothing() {
        assertThatThrownBy(() -> decide("own:0 wordy case {{first}}", likesLength(20, () -> {
                    throw new Bench.Down("status 401: quota is used up");
                })))
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith(
                        "The judge's model fails: 28 of 48 comparisons got no answer in the decision, more than"
                                + " maspo.maxErrorRate = 0.05 allows. Mend the cause and start the run again;")
                .hasMessageContaining("The first failure: The model failed for the judge of agent 'last'")
                .hasMessageContaining("status 401: quota is used up");
    }

    @Test
    void soDoesOneWhoseAnswersAboutLengthCanHardlyBeRead() {
        assertThatThrownBy(() -> decide("own:0 wordy case {{first}}", likesLength(20, () -> "Both.")))
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith("The judge's answers cannot be read: 28 of 48 held no <verdict>")
                .hasMessageEndingWith("The first such answer was: Both.");
    }

    @Test
    void fewerUnreadableAnswersAboutLengthMakeNoGainOfNothing() {
        Decided decided = decide("own:0 wordy case {{first}}", likesLength(32, () -> "Both."));

        assertThat(decided.decision().accepted()).isFalse();
        assertThat(decided.decision().reason())
                .contains("it prefers 100.0 % [")
                .endsWith("], counting 16 of 48 questions without a verdict for these, so that the gain may be owed to"
                        + " length alone.");
    }

    @Test
    void outputsThatAreLongerAndBetterAre() {
        Decided decided = decide("own:+ wordy case {{first}}", LengthProbeTest::wordy);

        assertThat(decided.decision().accepted()).isTrue();
        assertThat(decided.decision().reason())
                .startsWith("Credibly better: the judge prefers the new outputs in 100.0 % [")
                .contains("padded to their length by repetition it prefers 50.0 % [50.0, 50.0].");
        assertThat(decided.asked()).isEqualTo(2 * 2 * HOLDOUT);
    }

    @Test
    void thatTheyCannotBePaddedIsSaid() {
        Decided decided = decide(
                "own:+ case {{first}}",
                (caller, request) -> caller.role() == ModelRole.AGENT
                        ? Scripted.play(caller, request)
                                .replace(" worth=1", "_with_worth=1")
                                .replace(" worth", "_worth")
                        : Scripted.play(caller, request));

        assertThat(decided.decision().accepted()).isTrue();
        assertThat(decided.decision().reason())
                .endsWith(
                        "; the new outputs are longer, and what their length wins is not known, as the old ones cannot be"
                                + " padded by repetition.");
        assertThat(decided.asked()).isEqualTo(2 * HOLDOUT);
    }

    @Test
    void aJudgeIsNotAskedAboutLengthWhereTheNewOutputsAreNotLonger() {
        Decided decided = decide("own:+ case {{first}}", LengthProbeTest::wordy);

        assertThat(decided.decision().accepted()).isTrue();
        assertThat(decided.decision().reason()).doesNotContain("longer");
        assertThat(decided.asked()).isEqualTo(2 * HOLDOUT);
    }

    @Test
    void norWhereTheyAreNotPreferred() {
        Decided decided = decide("own:- wordy case {{first}}", LengthProbeTest::wordy);

        assertThat(decided.decision().accepted()).isFalse();
        assertThat(decided.asked()).isEqualTo(2 * HOLDOUT);
    }
}
