package dev.maspo.internal.pipeline;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Scores runs by the system assertions. The assertions run one after another, whatever threads ask. */
public final class Metric {

    /**
     * What one assertion said of one run.
     *
     * @param score from 0 to 1; NaN if the case is left out
     * @param failure what the assertion threw, or the agent's failure; null if nothing
     */
    public record Outcome(double score, @Nullable Throwable failure) {}

    private final Pipeline pipeline;
    private final List<Assertion> assertions;
    // A run is judged once; two runs are the same run only if they are the same object.
    private final IdentityHashMap<CaseRun, @Nullable Outcome[]> known = new IdentityHashMap<>();

    /**
     * Creates the metric.
     *
     * @param pipeline the pipeline
     * @param assertions its assertions; may be empty
     */
    public Metric(Pipeline pipeline, List<Assertion> assertions) {
        this.pipeline = pipeline;
        this.assertions = List.copyOf(assertions);
    }

    /**
     * The assertions.
     *
     * @return the assertions, in the order of their outcomes
     */
    public List<Assertion> assertions() {
        return assertions;
    }

    /**
     * Whether there is anything to score by.
     *
     * @return true if there is no assertion
     */
    public boolean isEmpty() {
        return assertions.isEmpty();
    }

    /**
     * What each assertion says of a run. A run that did not come to its end scores 0.
     *
     * @param run the run
     * @return one outcome per assertion
     */
    public List<Outcome> outcomes(CaseRun run) {
        return IntStream.range(0, assertions.size())
                .mapToObj(index -> outcome(run, index))
                .toList();
    }

    /**
     * What one assertion says of a run. The others are not asked.
     *
     * @param run the run
     * @param index the assertion's place among {@link #assertions()}
     * @return its outcome
     */
    public synchronized Outcome outcome(CaseRun run, int index) {
        @Nullable Outcome[] outcomes = known.computeIfAbsent(run, r -> new Outcome[assertions.size()]);
        Outcome outcome = outcomes[index];
        if (outcome == null) {
            outcome = run.finished() ? judge(assertions.get(index), run) : new Outcome(0, run.failure());
            outcomes[index] = outcome;
        }
        return outcome;
    }

    private Outcome judge(Assertion assertion, CaseRun run) {
        try {
            double score = assertion.function().score(new FinishedRun(pipeline, run));
            if (score < 0 || score > 1) {
                return new Outcome(
                        0,
                        new IllegalStateException(
                                assertion.name() + " returned " + score + ", expected a score from 0 to 1"));
            }
            return new Outcome(score, null);
        } catch (StackOverflowError e) {
            return new Outcome(0, e);
        } catch (VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            return new Outcome(0, e);
        }
    }

    /**
     * The mean of the assertions' scores for a run.
     *
     * @param run the run
     * @return the mean; nothing if there are no assertions, or all leave the case out
     */
    public OptionalDouble score(CaseRun run) {
        return outcomes(run).stream()
                .mapToDouble(Outcome::score)
                .filter(score -> !Double.isNaN(score))
                .average();
    }

    /**
     * Forgets what was said of runs that nobody needs any more.
     *
     * @param run the run to forget
     */
    public synchronized void forget(CaseRun run) {
        known.remove(run);
    }
}
