package dev.maspo.internal.judge;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import java.util.Optional;

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

    private final ModelGateway gateway;
    private final Nonce nonce;
    private final JudgeTally tally = new JudgeTally("neither <verdict>A</verdict> nor <verdict>B</verdict>");

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
        Caller caller = new Caller(ModelRole.JUDGE, agent.id(), candidate.item().id(), replicate);
        return ask(caller, request) == Preference.A;
    }

    // A call that failed for good is worth as much as an answer that cannot be read.
    private Preference ask(Caller caller, ChatRequest request) {
        tally.asked();
        try {
            String text = gateway.chat(caller, request).aiMessage().text();
            String answer = text == null ? "" : text;
            Optional<Preference> preference = Preference.read(answer);
            if (preference.isEmpty()) {
                tally.unreadable(answer);
            }
            return preference.orElse(Preference.A);
        } catch (ModelCallException e) {
            tally.failed(e);
            return Preference.A;
        }
    }

    /**
     * How many questions were asked, and which of them brought no verdict and counted as wins.
     *
     * @return the count, which goes on
     */
    public JudgeTally tally() {
        return tally;
    }
}
