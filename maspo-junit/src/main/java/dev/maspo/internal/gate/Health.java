package dev.maspo.internal.gate;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Constraint;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.internal.stats.Interval;
import dev.maspo.internal.stats.Intervals;
import dev.maspo.result.AgentHealth;
import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How each agent of a pipeline fares. What an agent's output is worth is said by the assertions about it; for the last
 * agent, by those about the system; else by its constraints; else by nothing.
 */
public final class Health {

    private final Pipeline pipeline;
    private final Metric metric;
    private final List<CaseRun> runs;
    private final double alpha;

    private Health(Pipeline pipeline, Metric metric, List<CaseRun> runs, double alpha) {
        this.pipeline = pipeline;
        this.metric = metric;
        this.runs = runs;
        this.alpha = alpha;
    }

    /**
     * Looks at runs.
     *
     * @param pipeline the pipeline
     * @param metric its assertions
     * @param runs one run per case
     * @param alpha the one-sided error probability of the intervals
     * @return one entry per agent, in topological order; none if neither an assertion about an agent nor a constraint
     *     tells agents apart, or nothing was run
     */
    public static List<AgentHealth> of(Pipeline pipeline, Metric metric, List<CaseRun> runs, double alpha) {
        boolean known = !metric.ofAgents().isEmpty()
                || pipeline.agents().stream()
                        .anyMatch(
                                a -> !a.constraints().isEmpty() || runs.stream().anyMatch(run -> !run.asked(a)));
        return known && !runs.isEmpty() ? new Health(pipeline, metric, runs, alpha).all() : List.of();
    }

    private List<AgentHealth> all() {
        Map<String, Integer> depths = new LinkedHashMap<>();
        List<AgentHealth> all = new ArrayList<>();
        for (Agent agent : pipeline.agents()) {
            int depth = agent.inputs().stream()
                    .mapToInt(input -> Objects.requireNonNull(depths.get(input)) + 1)
                    .max()
                    .orElse(0);
            depths.put(agent.id(), depth);
            all.add(health(agent, depth));
        }
        return all;
    }

    private AgentHealth health(Agent agent, int depth) {
        int errors = (int) runs.stream()
                .filter(run -> run.failure() != null && run.failure().agent().equals(agent.id()))
                .count();
        int ended = (int) steps(agent).count();
        String basis = basis(agent);
        return new AgentHealth(
                agent.id(),
                depth,
                right(agent, basis),
                basis,
                ended + errors,
                errors,
                agent.constraints().stream().map(c -> count(agent, c)).toList(),
                (int) steps(agent).filter(step -> !step.asked()).count());
    }

    private Stream<Step> steps(Agent agent) {
        return runs.stream().flatMap(run -> Stream.ofNullable(run.steps().get(agent.id())));
    }

    private String basis(Agent agent) {
        boolean asserted = metric.ofAgents().stream().anyMatch(about(agent))
                || (agent.equals(pipeline.terminal()) && !metric.isEmpty());
        return asserted ? "assertions" : agent.constraints().isEmpty() ? "" : "constraints";
    }

    private static Predicate<Assertion> about(Agent agent) {
        return assertion -> assertion.agent().equals(agent.id());
    }

    private @Nullable Score right(Agent agent, String basis) {
        double[] scores = switch (basis) {
            case "assertions" ->
                runs.stream()
                        .map(run -> asserted(agent, run))
                        .flatMapToDouble(OptionalDouble::stream)
                        .toArray();
            case "constraints" ->
                runs.stream()
                        .filter(run -> run.asked(agent))
                        .mapToDouble(run -> met(run.steps().get(agent.id())))
                        .toArray();
            default -> new double[0];
        };
        if (scores.length == 0) {
            return null;
        }
        Interval rate = Intervals.score(scores, alpha);
        return new Score(rate.mean(), rate.low(), rate.high(), rate.n());
    }

    private OptionalDouble asserted(Agent agent, CaseRun run) {
        List<Assertion> own = metric.ofAgents().stream().filter(about(agent)).toList();
        return own.isEmpty()
                ? metric.score(run)
                : own.stream()
                        .mapToDouble(assertion -> metric.outcome(run, assertion).score())
                        .filter(score -> !Double.isNaN(score))
                        .average();
    }

    // A case that did not get to the agent is no longer right there, whoever lost it.
    private static double met(@Nullable Step step) {
        return step != null && step.checks().met() ? 1 : 0;
    }

    private AgentHealth.ConstraintCount count(Agent agent, Constraint constraint) {
        int broken = (int) steps(agent)
                .filter(step -> step.checks().breaks(constraint.name()))
                .count();
        int repaired = (int) steps(agent)
                .filter(step -> step.checks().repaired().contains(constraint.name()))
                .count();
        return new AgentHealth.ConstraintCount(constraint.name(), broken, repaired);
    }
}
