package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.JointEvaluation;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.result.SearchEvent;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * What a search works with.
 *
 * @param pipeline the pipeline
 * @param metric scores runs by the assertions
 * @param judge compares outputs
 * @param gateway the way to the optimizer's model
 * @param nonces makes the tags around shown texts
 * @param proposing how candidates come about
 * @param book remembers runs
 * @param workers do the runs and the judging
 * @param errors how many failed cases are borne
 * @param calls how many calls have reached a model up to now
 * @param reserve keeps back what the decision needs
 * @param events hears of every step
 */
public record SearchParts(
        Pipeline pipeline,
        Metric metric,
        Judge judge,
        ModelGateway gateway,
        Nonce nonces,
        Proposing proposing,
        RunBook book,
        Workers workers,
        ErrorLimit errors,
        LongSupplier calls,
        DecisionReserve reserve,
        Consumer<SearchEvent> events) {

    /**
     * The same parts with another way to the optimizer's model.
     *
     * @param way the way
     * @return the parts
     */
    public SearchParts asking(ModelGateway way) {
        return new SearchParts(
                pipeline, metric, judge, way, nonces, proposing, book, workers, errors, calls, reserve, events);
    }

    JointEvaluation evaluation() {
        return new JointEvaluation(pipeline, judge, metric);
    }

    Proposer proposer() {
        return new TraceProposer(pipeline, gateway, nonces, proposing.hygiene());
    }
}
