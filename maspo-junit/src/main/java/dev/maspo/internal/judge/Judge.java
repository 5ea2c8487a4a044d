package dev.maspo.internal.judge;

import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.internal.pipeline.Tasks;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CompletableFuture;

/**
 * Compares the outputs of one agent in two runs of the same case, in both orders, so that a leaning to the first place
 * cancels out. Safe for concurrent use.
 */
public final class Judge {

    private final ModelGateway gateway;
    private final Nonce nonce;
    private final JudgeTally tally;

    /**
     * Creates the judge.
     *
     * @param gateway the way to the judge's model
     * @param nonce makes the tags around the judged texts
     */
    public Judge(ModelGateway gateway, Nonce nonce) {
        this(
                gateway,
                nonce,
                new JudgeTally(
                        "no <verdict>A</verdict>, <verdict>B</verdict> or <verdict>TIE</verdict>, even when asked again"));
    }

    private Judge(ModelGateway gateway, Nonce nonce, JudgeTally tally) {
        this.gateway = gateway;
        this.nonce = nonce;
        this.tally = tally;
    }

    /**
     * The same judge with a tally of its own, for some of the questions. This one's tally counts them, too.
     *
     * @return the judge
     */
    public Judge apart() {
        return new Judge(gateway, nonce, tally.part());
    }

    /**
     * How much better the candidate's output is, judged in this thread.
     *
     * @param agent whose output is judged
     * @param incumbent the run under the incumbent prompts
     * @param candidate the run under the candidate's
     * @return a share of a win; see {@link #compare(Tasks, Agent, Case, Optional, Optional, Order)}
     */
    public double compare(Agent agent, CaseRun incumbent, CaseRun candidate) {
        return Tasks.result(compare(Tasks.HERE, agent, incumbent, candidate));
    }

    /**
     * How much better the candidate's output is, asked in both orders.
     *
     * @param tasks ask the questions
     * @param agent whose output is judged
     * @param incumbent the run under the incumbent prompts
     * @param candidate the run under the candidate's
     * @return a share of a win; see {@link #compare(Tasks, Agent, Case, Optional, Optional, Order)}
     */
    public CompletableFuture<Double> compare(Tasks tasks, Agent agent, CaseRun incumbent, CaseRun candidate) {
        return compare(
                tasks,
                agent,
                candidate.item(),
                Optional.ofNullable(incumbent.steps().get(agent.id())),
                Optional.ofNullable(candidate.steps().get(agent.id())),
                Order.BOTH);
    }

    /**
     * How much better the candidate's output is. Equal outputs are a tie and cost nothing; a run that did not get to
     * the agent loses; and so does an output that breaks a constraint of the agent against one that breaks none. Of
     * both orders, both are asked at the same time.
     *
     * @param tasks ask the questions
     * @param agent whose output is judged
     * @param item the case
     * @param incumbent the agent's step under the incumbent prompts, if the run got there
     * @param candidate its step under the candidate's
     * @param order which output is shown first
     * @return 1 for a win of the candidate, in both orders if both are asked, 0 for a loss, 0.5 for a tie or a
     *     contradiction
     */
    public CompletableFuture<Double> compare(
            Tasks tasks, Agent agent, Case item, Optional<Step> incumbent, Optional<Step> candidate, Order order) {
        OptionalDouble known = unasked(incumbent, candidate);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.getAsDouble());
        }
        Step mine = candidate.orElseThrow();
        Step theirs = incumbent.orElseThrow();
        Map<String, String> inputs = mine.inputs();
        Map<String, String> handed = inputs.equals(theirs.inputs()) ? inputs : Map.of();
        return switch (order) {
            case CANDIDATE_FIRST -> tasks.call(0, () -> ask(agent, item, handed, mine.text(), theirs.text()));
            case INCUMBENT_FIRST -> tasks.call(0, () -> 1 - ask(agent, item, handed, theirs.text(), mine.text()));
            case BOTH -> {
                var shownFirst = tasks.call(0, () -> ask(agent, item, handed, mine.text(), theirs.text()));
                var shownSecond = tasks.call(0, () -> ask(agent, item, handed, theirs.text(), mine.text()));
                yield shownFirst.thenCombine(shownSecond, (first, second) -> (first + 1 - second) / 2);
            }
        };
    }

    /**
     * How much better an output is, where nobody needs to be asked.
     *
     * @param incumbent the agent's step under the incumbent prompts, if the run got there
     * @param candidate its step under the candidate's
     * @return a share of a win; nothing where only a question can tell
     */
    static OptionalDouble unasked(Optional<Step> incumbent, Optional<Step> candidate) {
        if (incumbent.isEmpty() || candidate.isEmpty()) {
            boolean same = incumbent.isEmpty() && candidate.isEmpty();
            return OptionalDouble.of(same ? 0.5 : candidate.isPresent() ? 1 : 0);
        }
        if (candidate.get().text().equals(incumbent.get().text())) {
            return OptionalDouble.of(0.5);
        }
        boolean met = candidate.get().checks().met();
        return met == incumbent.get().checks().met() ? OptionalDouble.empty() : OptionalDouble.of(met ? 1 : 0);
    }

    /** One order: 1 for the text shown first, 0 for the other, 0.5 for neither or a question without a verdict. */
    double ask(Agent agent, Case item, Map<String, String> handed, String first, String second) {
        String tag = nonce.of(first, second);
        var request = JudgePrompt.request(agent, item.inputText(), handed, first, second, tag);
        Caller caller = new Caller(ModelRole.JUDGE, agent.id(), item.id(), 0);
        tally.asked();
        Runnable trouble = () -> {};
        for (int attempt = 0; attempt < 2; attempt++) {
            try {
                // What an exception says is never read as a verdict.
                String text = gateway.chat(caller.replicate(attempt), request)
                        .aiMessage()
                        .text();
                String answer = text == null ? "" : text;
                Optional<Preference> preference = Preference.read(answer);
                if (preference.isPresent()) {
                    return preference.get().forA();
                }
                trouble = () -> tally.unreadable(answer);
            } catch (ModelCallException e) {
                trouble = () -> tally.failed(e);
            }
        }
        trouble.run();
        return 0.5;
    }

    /**
     * How many questions were asked, and which of them brought no verdict and counted as ties.
     *
     * @return the count, which goes on
     */
    public JudgeTally tally() {
        return tally;
    }
}
