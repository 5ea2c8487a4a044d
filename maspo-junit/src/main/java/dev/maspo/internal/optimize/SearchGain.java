package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.Decided;
import dev.maspo.result.Estimate;
import dev.maspo.result.SearchEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the search itself makes of its gain, from the cases that it chose by. As the best of many candidates is chosen,
 * luck is chosen with it (the winner's curse): the estimate is shown beside the held-out one, and never in its place.
 *
 * <p>With assertions it is the difference of scores, paired by case. Without, the win rates of the adopted prompts,
 * each against the one before it, are put together as strengths of the Bradley-Terry model: their log odds add up.
 */
public final class SearchGain implements Consumer<SearchEvent> {

    private final Metric metric;
    private final Map<String, Double> before = new HashMap<>();
    private double logOdds;
    private boolean adopted;
    private Decided decided = Decided.NONE;

    /**
     * Starts from the prompts before the search.
     *
     * @param metric scores runs by the assertions
     * @param original runs of the original prompts on the cases that the search sees
     */
    public SearchGain(Metric metric, List<CaseRun> original) {
        this.metric = metric;
        original.forEach(run ->
                metric.score(run).ifPresent(score -> before.put(run.item().id(), score)));
    }

    @Override
    public void accept(SearchEvent event) {
        for (CandidateEvent candidate : event.candidates()) {
            decided = decided.plus(candidate.decided());
            if (candidate.id().equals(event.adopted())) {
                adopted = true;
                // Half a win and half a loss more, so that an unbroken row of wins is not taken for infinite strength.
                double wins = candidate.global() * candidate.cases();
                logOdds += Math.log((wins + 0.5) / (candidate.cases() - wins + 0.5));
            }
        }
    }

    /**
     * Who decided up to now.
     *
     * @return the counts
     */
    public Decided decided() {
        return decided;
    }

    /**
     * The gain.
     *
     * @param proposed runs of the prompts that the search ended with, as far as they are known
     * @param alpha the one-sided error probability of its bounds
     * @return the gain; nothing if no prompt was adopted
     */
    public Optional<Estimate> of(List<CaseRun> proposed, double alpha) {
        if (!adopted) {
            return Optional.empty();
        }
        if (metric.isEmpty()) {
            double gain = 1 / (1 + Math.exp(-logOdds)) - 0.5;
            return Optional.of(new Estimate(gain, gain, gain));
        }
        List<Double> gains = new ArrayList<>();
        for (CaseRun run : proposed) {
            Double old = before.get(run.item().id());
            metric.score(run).ifPresent(score -> {
                if (old != null) {
                    gains.add(score - old);
                }
            });
        }
        if (gains.isEmpty()) {
            // A search that keeps its runs to itself.
            return Optional.empty();
        }
        double[] values = gains.stream().mapToDouble(gain -> gain).toArray();
        Interval interval = Intervals.cautiousMean(values, alpha).within(-1, 1);
        return Optional.of(new Estimate(interval.mean(), interval.low(), interval.high()));
    }
}
