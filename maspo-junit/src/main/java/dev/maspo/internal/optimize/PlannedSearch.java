package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.result.CaseCounts;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * A search and the decision on its result, before they are made: how many calls they can take.
 *
 * @param pipeline the pipeline
 * @param asks how often an agent asks its model in one run of a case
 * @param preset how to search
 * @param settings the search's settings
 * @param demonstrations whether traces may be shown in prompts, which makes one more candidate in a step
 * @param cases how many cases the search sees, and how many decide
 * @param labels whether assertions decide
 */
public record PlannedSearch(
        Pipeline pipeline,
        ToLongFunction<Agent> asks,
        Preset preset,
        SearchSettings settings,
        boolean demonstrations,
        CaseCounts cases,
        boolean labels) {

    // The decision asks the judge in both orders.
    private static final int ORDERS = 2;
    // What cannot be read is asked again once.
    private static final int ASKED = 2;

    /**
     * The most that the search takes, from the first run of its cases on, whatever the models answer. The published
     * algorithms do not tell agents apart in everything they count, so theirs is a bound for each role as a whole.
     *
     * @return the bound
     */
    public CallBound most() {
        CallBound first = CallBound.runs(pipeline, asks, cases.optimize());
        return first.plus(
                switch (preset) {
                    case JOINT -> new RaceCalls(pipeline, asks).of(SearchSize.most(this), ASKED);
                    case LOCAL -> new LocalCalls(pipeline, asks).of(SearchSize.most(this), ASKED);
                    case PAPER -> new PaperCalls(pipeline, asks).of(settings, cases.optimize());
                    case PARETO -> pareto();
                });
    }

    // Any agent may be mutated in any mutation, and a child may be scored on the whole pool.
    private CallBound pareto() {
        CallBound calls = CallBound.none();
        long perAgent = (long) settings.rounds() * settings.steps();
        long mutations = perAgent * pipeline.prompted().size();
        calls.addRuns(pipeline.agents(), asks, mutations * cases.optimize());
        pipeline.prompted().forEach(agent -> calls.addProposals(agent, ASKED * perAgent));
        return calls;
    }

    /**
     * The most that the decision on the held-out cases takes: a run under both prompt sets, and without labels the
     * judge's preference.
     *
     * @return the bound
     */
    public CallBound decision() {
        return decision(ASKED);
    }

    private CallBound decision(int asked) {
        CallBound calls = CallBound.runs(pipeline, asks, 2L * cases.holdout());
        if (!labels) {
            calls.addQuestions(pipeline.terminal(), (long) ORDERS * asked * cases.holdout());
        }
        return calls;
    }

    /**
     * What search and decision usually take: no bound. The search's size is that of searches in generated worlds; every
     * answer can be used at once, and every new prompt changes every output.
     *
     * @return the usual number of calls; nothing for presets that are there to be compared with
     */
    public Optional<CallBound> expected() {
        SearchSize usual = SearchSize.usual(this);
        CallBound around = CallBound.runs(pipeline, asks, cases.optimize()).plus(decision(1));
        return switch (preset) {
            case JOINT -> Optional.of(around.plus(new RaceCalls(pipeline, asks).of(usual, 1)));
            case LOCAL -> Optional.of(around.plus(new LocalCalls(pipeline, asks).of(usual, 1)));
            case PAPER, PARETO -> Optional.empty();
        };
    }
}
