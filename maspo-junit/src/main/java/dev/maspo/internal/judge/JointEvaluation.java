package dev.maspo.internal.judge;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.Running;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.internal.pipeline.Tasks;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * Compares two runs of a case that differ in one agent's prompt: at the agent, at its successors, at the end. Where
 * assertions tell the runs apart, they decide on the end; where they do not, the judge does.
 */
public final class JointEvaluation {

    private static final double PERFECT = 1;
    private static final double TIE = 0.5;

    private final Pipeline pipeline;
    private final Judge judge;
    private final Metric metric;

    /**
     * Creates the evaluation.
     *
     * @param pipeline the pipeline
     * @param judge compares outputs
     * @param metric scores runs by the assertions
     */
    public JointEvaluation(Pipeline pipeline, Judge judge, Metric metric) {
        this.pipeline = pipeline;
        this.judge = judge;
        this.metric = metric;
    }

    /**
     * Compares runs that have ended, in this thread.
     *
     * @param agent the agent whose prompt differs, for all that share it
     * @param incumbent the run under the incumbent prompts
     * @param candidate the run under the candidate's
     * @return what the case says
     */
    public CaseEvidence compare(Agent agent, CaseRun incumbent, CaseRun candidate) {
        return Tasks.result(compare(Tasks.HERE, agent, incumbent, Running.of(candidate), Order.BOTH));
    }

    /**
     * Compares. What can be judged is judged while the run goes on, and all of it at the same time.
     *
     * @param tasks ask the questions
     * @param agent the agent whose prompt differs
     * @param incumbent the run under the incumbent prompts
     * @param candidate the run under the candidate's
     * @param order which output the judge is shown first
     * @return what the case says
     */
    public CompletableFuture<CaseEvidence> compare(
            Tasks tasks, Agent agent, CaseRun incumbent, Running candidate, Order order) {
        return Working.known(pipeline, agent, incumbent)
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> candidate.end().thenApply(run -> Working.in(pipeline, agent, incumbent, run)))
                .thenCompose(working -> working.agents().isEmpty()
                        ? CompletableFuture.completedFuture(
                                CaseEvidence.silent(candidate.item().id()))
                        : compare(tasks, working, incumbent, candidate, order));
    }

    private CompletableFuture<CaseEvidence> compare(
            Tasks tasks, Working working, CaseRun incumbent, Running candidate, Order order) {
        Agent terminal = pipeline.terminal();
        Map<String, CompletableFuture<Double>> judged = new LinkedHashMap<>();
        // The terminal agent's output is the pipeline's: one question answers both parts.
        judged.put(terminal.id(), candidate.end().thenCompose(run -> global(tasks, incumbent, run, order)));
        working.agents().forEach(agent -> judge(tasks, agent, incumbent, candidate, order, judged));
        // A parser hands a text on as it is; judging its copy would count the local part twice.
        working.readers().forEach(reader -> judge(tasks, reader, incumbent, candidate, order, judged));
        return CompletableFuture.allOf(judged.values().toArray(new CompletableFuture<?>[0]))
                .thenApply(done -> {
                    Map<String, Double> lookahead = new LinkedHashMap<>();
                    working.readers().forEach(reader -> lookahead.put(reader.id(), of(judged, reader)));
                    return new CaseEvidence(
                            candidate.item().id(),
                            mean(working, agent -> of(judged, agent)),
                            lookahead,
                            of(judged, terminal),
                            basis(incumbent, candidate.end().join()));
                });
    }

    private static double mean(Working working, ToDoubleFunction<Agent> local) {
        return working.agents().stream().mapToDouble(local).average().orElse(TIE);
    }

    /**
     * Whether the assertions score a run, so that another run of its case can be {@linkplain #measured measured}.
     *
     * @param incumbent the run under the incumbent prompts
     * @return true if so
     */
    public boolean scored(CaseRun incumbent) {
        return metric.score(incumbent).isPresent();
    }

    /**
     * Whether the assertions could tell two runs apart: they score both, the outputs differ, and not both are perfect.
     *
     * @param incumbent the run under the incumbent prompts
     * @param candidate the run under the candidate's
     * @return true if so
     */
    public boolean tellable(CaseRun incumbent, CaseRun candidate) {
        OptionalDouble before = metric.score(incumbent);
        OptionalDouble after = metric.score(candidate);
        String end = pipeline.terminal().id();
        return before.isPresent()
                && after.isPresent()
                && !incumbent.text(end).equals(candidate.text(end))
                && (before.getAsDouble() < PERFECT || after.getAsDouble() < PERFECT);
    }

    /**
     * Compares by the assertions alone, which say all there is to know of the end. The judge is not asked, unless the
     * assertions leave out the candidate's run. What nobody needs to be asked about counts all the same: a run that
     * fails, or breaks a constraint that the other one meets.
     *
     * @param tasks ask the questions
     * @param agent the agent whose prompt differs
     * @param incumbent the run under the incumbent prompts, which the assertions score
     * @param candidate the run under the candidate's
     * @param order which output the judge is shown first
     * @return what the case says of the end; of agents only what the end says of the last one, and failures and
     *     breaches
     */
    public CompletableFuture<CaseEvidence> measured(
            Tasks tasks, Agent agent, CaseRun incumbent, Running candidate, Order order) {
        double before = metric.score(incumbent).orElseThrow();
        return candidate.end().thenCompose(run -> measured(tasks, agent, incumbent, run, before, order));
    }

    private CompletableFuture<CaseEvidence> measured(
            Tasks tasks, Agent agent, CaseRun incumbent, CaseRun run, double before, Order order) {
        Working working = Working.in(pipeline, agent, incumbent, run);
        return working.agents().isEmpty()
                ? CompletableFuture.completedFuture(
                        CaseEvidence.silent(run.item().id()))
                : tasks.call(1, () -> metric.score(run))
                        .thenCompose(after -> after.isEmpty() || basis(incumbent, run) == GlobalBasis.FAILURE
                                ? judged(tasks, incumbent, run, order)
                                : CompletableFuture.completedFuture(0.5 + 0.5 * (after.getAsDouble() - before)))
                        .thenApply(global -> measured(working, incumbent, run, global));
    }

    private CaseEvidence measured(Working working, CaseRun incumbent, CaseRun candidate, double global) {
        String terminal = pipeline.terminal().id();
        Map<String, Double> lookahead = new LinkedHashMap<>();
        working.readers()
                .forEach(reader -> lookahead.put(
                        reader.id(), reader.id().equals(terminal) ? global : unasked(reader, incumbent, candidate)));
        double local =
                mean(working, agent -> agent.id().equals(terminal) ? global : unasked(agent, incumbent, candidate));
        boolean told = local != TIE
                || lookahead.entrySet().stream()
                        .anyMatch(reader -> !reader.getKey().equals(terminal) && reader.getValue() != TIE);
        if (!told) {
            // Nothing is known of them, which is no tie.
            lookahead.keySet().retainAll(Set.of(terminal));
        }
        return new CaseEvidence(candidate.item().id(), local, lookahead, global, measuredBy(incumbent, candidate));
    }

    private static double unasked(Agent agent, CaseRun incumbent, CaseRun candidate) {
        return Judge.unasked(step(agent, incumbent), step(agent, candidate)).orElse(TIE);
    }

    /**
     * About which outputs only the judge can tell; the others fail, are equal, or one breaks a constraint.
     *
     * @param agent the agent whose prompt differs
     * @param incumbent the run under the incumbent prompts
     * @param candidate the run under the candidate's
     * @return the ids of the agent, for all that share its prompt, and of its readers, as far as that is so of theirs
     */
    public Set<String> open(Agent agent, CaseRun incumbent, CaseRun candidate) {
        Working working = Working.in(pipeline, agent, incumbent, candidate);
        Predicate<Agent> open = about ->
                Judge.unasked(step(about, incumbent), step(about, candidate)).isEmpty();
        Set<String> ids =
                working.readers().stream().filter(open).map(Agent::id).collect(Collectors.toCollection(HashSet::new));
        if (working.agents().stream().anyMatch(open)) {
            ids.add(agent.id());
        }
        return Set.copyOf(ids);
    }

    private static Optional<Step> step(Agent agent, CaseRun run) {
        return Optional.ofNullable(run.steps().get(agent.id()));
    }

    private GlobalBasis measuredBy(CaseRun incumbent, CaseRun candidate) {
        GlobalBasis basis = basis(incumbent, candidate);
        return basis == GlobalBasis.JUDGE && metric.score(candidate).isPresent() ? GlobalBasis.ASSERTIONS : basis;
    }

    private void judge(
            Tasks tasks,
            Agent agent,
            CaseRun incumbent,
            Running candidate,
            Order order,
            Map<String, CompletableFuture<Double>> judged) {
        Optional<Step> before = step(agent, incumbent);
        judged.computeIfAbsent(
                agent.id(),
                id -> candidate
                        .step(id)
                        .thenCompose(after -> judge.compare(tasks, agent, candidate.item(), before, after, order)));
    }

    private static double of(Map<String, CompletableFuture<Double>> judged, Agent agent) {
        return Objects.requireNonNull(judged.get(agent.id())).join();
    }

    private CompletableFuture<Double> global(Tasks tasks, CaseRun incumbent, CaseRun candidate, Order order) {
        if (metric.isEmpty()) {
            return judged(tasks, incumbent, candidate, order);
        }
        // In a place of their own, as assertions are the user's code and may take long.
        return tasks.call(1, () -> difference(incumbent, candidate)).thenCompose(difference -> {
            if (difference.isPresent()) {
                return CompletableFuture.completedFuture(0.5 + 0.5 * difference.getAsDouble());
            }
            return judged(tasks, incumbent, candidate, order);
        });
    }

    private CompletableFuture<Double> judged(Tasks tasks, CaseRun incumbent, CaseRun candidate, Order order) {
        Agent end = pipeline.terminal();
        return judge.compare(tasks, end, candidate.item(), step(end, incumbent), step(end, candidate), order);
    }

    // Where the assertions tell the runs apart, or have nothing left to wish for: a judge's taste is no gain then.
    private OptionalDouble difference(CaseRun incumbent, CaseRun candidate) {
        OptionalDouble before = metric.score(incumbent);
        OptionalDouble after = metric.score(candidate);
        if (before.isEmpty() || after.isEmpty()) {
            return OptionalDouble.empty();
        }
        double difference = after.getAsDouble() - before.getAsDouble();
        boolean perfect = difference == 0 && after.getAsDouble() == PERFECT;
        return difference != 0 || perfect ? OptionalDouble.of(difference) : OptionalDouble.empty();
    }

    private GlobalBasis basis(CaseRun incumbent, CaseRun candidate) {
        if (!metric.isEmpty() && difference(incumbent, candidate).isPresent()) {
            return GlobalBasis.ASSERTIONS;
        }
        Agent end = pipeline.terminal();
        if (incumbent.text(end.id()).equals(candidate.text(end.id()))) {
            return GlobalBasis.EQUAL;
        }
        boolean asked =
                Judge.unasked(step(end, incumbent), step(end, candidate)).isEmpty();
        return asked ? GlobalBasis.JUDGE : GlobalBasis.FAILURE;
    }
}
