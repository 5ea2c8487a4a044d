package dev.maspo.internal.judge;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;

/**
 * Judges as MASPO's reference implementation does: one question, the candidate's output shown first, a choice between
 * two without a tie, equal outputs judged like any others, and an answer that cannot be read counted as a win. Kept
 * apart from the {@link Judge}, whose rules are the opposite. Safe for concurrent use.
 */
public final class ChoiceJudge {

    /** What is compared. */
    public enum Stage {
        /** The outputs of an agent on the way. */
        INTERMEDIATE,
        /** The outputs of the pipeline. */
        FINAL
    }

    // Below that many questions a share of unreadable answers says little.
    private static final int ENOUGH = 20;

    private final ModelGateway gateway;
    private final Nonce nonce;
    private final LongAdder questions = new LongAdder();
    private final LongAdder unreadable = new LongAdder();

    /**
     * Creates the judge.
     *
     * @param gateway the way to the judge's model
     * @param nonce makes the tags around the judged texts
     */
    public ChoiceJudge(ModelGateway gateway, Nonce nonce) {
        this.gateway = gateway;
        this.nonce = nonce;
    }

    /**
     * Whether the candidate's output wins.
     *
     * @param agent whose output is judged
     * @param stage how the question is put
     * @param incumbent the run under the prompts to beat
     * @param candidate the run under the candidate's
     * @param replicate tells this question from an equal one
     * @return true for a win; a run that did not get to the agent does not win, and loses against one that did
     */
    public boolean prefers(Agent agent, Stage stage, CaseRun incumbent, CaseRun candidate, int replicate) {
        Optional<String> mine = candidate.text(agent.id());
        Optional<String> theirs = incumbent.text(agent.id());
        if (mine.isEmpty() || theirs.isEmpty()) {
            return mine.isPresent();
        }
        String input = candidate.item().inputText();
        String tag = nonce.of(mine.get(), theirs.get());
        var request = JudgePrompt.choice(agent, stage, input, mine.get(), theirs.get(), tag);
        questions.increment();
        Caller caller = new Caller(ModelRole.JUDGE, agent.id(), candidate.item().id(), replicate);
        Optional<Preference> preference = answer(caller, request).flatMap(Preference::read);
        if (preference.isEmpty()) {
            unreadable.increment();
        }
        return preference.orElse(Preference.A) == Preference.A;
    }

    // A call that failed for good is an answer that cannot be read.
    private Optional<String> answer(Caller caller, ChatRequest request) {
        try {
            return Optional.ofNullable(gateway.chat(caller, request).aiMessage().text());
        } catch (ModelCallException e) {
            return Optional.empty();
        }
    }

    /**
     * Questions whose answers could not be read, and counted as wins.
     *
     * @return their number
     */
    public long unreadable() {
        return unreadable.sum();
    }

    /**
     * Refuses a judge that cannot be understood.
     *
     * @throws MaspoException if more than half of 20 or more answers could not be read
     */
    public void checkReadable() {
        if (questions() >= ENOUGH && 2 * unreadable() > questions()) {
            throw new MaspoException(
                    "The judge's answers cannot be read: " + unreadable() + " of " + questions()
                            + " held neither <verdict>A</verdict> nor <verdict>B</verdict>. Use a model that follows the form.");
        }
    }

    /**
     * All questions asked.
     *
     * @return their number
     */
    public long questions() {
        return questions.sum();
    }
}
