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

    // The decision asks the judge in both orders; so does a search whose judge leans strongly.
    private static final int ORDERS = 2;
    // What cannot be read is asked again once.
    private static final int ASKED = 2;
    // The new outputs and, if they are longer, padded old ones meet the old ones.
    private static final int PAIRS = 2;

    /** The most questions of the decision about one held-out case. */
    static final int DECIDING = PAIRS * ORDERS * ASKED;

    @FunctionalInterface
    private interface Sizes {
        SearchSize of(SearchSettings settings, int trials, long cases);
    }

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
                    case JOINT -> joint(ASKED, ORDERS * ASKED, SearchSize::most);
                    case LOCAL -> local(ASKED, ORDERS * ASKED, SearchSize::most);
                    case PAPER -> new PaperCalls(pipeline, asks).of(settings, cases.optimize());
                    case PARETO -> pareto();
                });
    }

    private CallBound joint(int proposals, int questions, Sizes sizes) {
        SearchSettings fitted = settings.fitted(pipeline.prompted().size(), labels);
        TrialCounts trials = new TrialCounts(pipeline, fitted);
        return new RaceCalls(pipeline, asks)
                .of(agent -> sizes.of(fitted, trials.of(agent), cases.optimize()), proposals, questions);
    }

    private CallBound local(int proposals, int questions, Sizes sizes) {
        SearchSize size = sizes.of(settings, settings.trials(), cases.optimize());
        return new LocalCalls(pipeline, asks).of(size, proposals, questions);
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
     * judge's preference, of which its liking for length is taken off.
     *
     * @return the bound
     */
    public CallBound decision() {
        return decision(DECIDING);
    }

    private CallBound decision(int questions) {
        CallBound calls = CallBound.runs(pipeline, asks, 2L * cases.holdout());
        if (!labels) {
            calls.addQuestions(pipeline.terminal(), (long) questions * cases.holdout());
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
        CallBound around = CallBound.runs(pipeline, asks, cases.optimize()).plus(decision(ORDERS));
        return switch (preset) {
            // What assertions measure is not judged.
            case JOINT -> Optional.of(around.plus(joint(1, labels ? 0 : 1, SearchSize::usual)));
            case LOCAL -> Optional.of(around.plus(local(1, 1, SearchSize::usual)));
            case PAPER, PARETO -> Optional.empty();
        };
    }
}
