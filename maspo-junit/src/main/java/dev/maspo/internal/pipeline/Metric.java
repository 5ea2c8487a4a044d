package dev.maspo.internal.pipeline;

import dev.maspo.internal.stats.Tolerance;
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
    private final List<Assertion> all;
    // A run is judged once; two runs are the same run only if they are the same object.
    private final IdentityHashMap<CaseRun, @Nullable Outcome[]> known = new IdentityHashMap<>();

    /**
     * Creates the metric.
     *
     * @param pipeline the pipeline
     * @param all its assertions, those about single agents included; may be empty
     */
    public Metric(Pipeline pipeline, List<Assertion> all) {
        this.pipeline = pipeline;
        this.all = List.copyOf(all);
        this.assertions = all.stream().filter(a -> a.agent().isEmpty()).toList();
    }

    /**
     * The assertions about single agents, which are no part of the score.
     *
     * @return the assertions
     */
    public List<Assertion> ofAgents() {
        return all.stream().filter(a -> !a.agent().isEmpty()).toList();
    }

    /**
     * The assertions about the system.
     *
     * @return the assertions, in the order of their outcomes
     */
    public List<Assertion> assertions() {
        return assertions;
    }

    /**
     * An assertion, about the system or about an agent.
     *
     * @param name its name, which must be one of the assertions'
     * @return the assertion
     */
    public Assertion named(String name) {
        return all.stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
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
     * @throws UnusableAssertionException if one is mistaken: it returned what is no score, or threw what is no failure
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
     * @throws UnusableAssertionException if it is mistaken: it returned what is no score, or threw what is no failure
     */
    public Outcome outcome(CaseRun run, int index) {
        return outcome(run, assertions.get(index));
    }

    /**
     * What one assertion says of a run. One about an agent looks at runs that got to that agent, whatever came of them.
     *
     * @param run the run
     * @param assertion one of the metric's
     * @return its outcome
     * @throws UnusableAssertionException if it is mistaken: it returned what is no score, or threw what is no failure
     */
    public synchronized Outcome outcome(CaseRun run, Assertion assertion) {
        @Nullable Outcome[] outcomes = known.computeIfAbsent(run, r -> new Outcome[all.size()]);
        int place = all.indexOf(assertion);
        Outcome outcome = outcomes[place];
        if (outcome == null) {
            boolean there =
                    assertion.agent().isEmpty() ? run.finished() : run.steps().containsKey(assertion.agent());
            outcome = there ? judge(assertion, run) : new Outcome(0, run.failure());
            outcomes[place] = outcome;
        }
        return outcome;
    }

    private Outcome judge(Assertion assertion, CaseRun run) {
        try {
            double score =
                    Tolerance.share(assertion.function().score(new FinishedRun(pipeline, run, assertion.agent())));
            if (score < 0 || score > 1) {
                throw new BadScoreException(assertion.name(), run.item().id(), score);
            }
            return new Outcome(score, null);
        } catch (UnusableAssertionException e) {
            throw e;
        } catch (Throwable e) {
            return outcome(assertion, run, e);
        }
    }

    private static Outcome outcome(Assertion assertion, CaseRun run, Throwable thrown) {
        if (thrown instanceof VirtualMachineError error && !(thrown instanceof StackOverflowError)) {
            throw error;
        }
        if (thrown instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        return switch (Thrown.kind(thrown)) {
            case FAILED_CASE -> new Outcome(0, thrown);
            case LEFT_OUT -> new Outcome(Double.NaN, null);
            case MISTAKE ->
                throw UnusableAssertionException.threw(
                        assertion.name(),
                        run.item().id(),
                        Thrown.mistake(thrown).orElse(thrown));
        };
    }

    /**
     * The mean of the assertions' scores for a run.
     *
     * @param run the run
     * @return the mean; nothing if there are no assertions, or all leave the case out
     * @throws UnusableAssertionException if one is mistaken: it returned what is no score, or threw what is no failure
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
