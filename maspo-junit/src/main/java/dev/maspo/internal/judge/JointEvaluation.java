package dev.maspo.internal.judge;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Compares two runs of a case that differ in one agent's prompt: at the agent, at its successors, at the end. Where
 * assertions tell the runs apart, they decide on the end; where they do not, the judge does.
 */
public final class JointEvaluation {

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
     * Compares.
     *
     * @param agent the agent whose prompt differs
     * @param incumbent the run under the incumbent prompts
     * @param candidate the run under the candidate's
     * @return what the case says
     */
    public CaseEvidence compare(Agent agent, CaseRun incumbent, CaseRun candidate) {
        double global = global(incumbent, candidate);
        Agent terminal = pipeline.terminal();
        double local = agent.id().equals(terminal.id()) ? global : judge.compare(agent, incumbent, candidate);
        Map<String, Double> lookahead = new LinkedHashMap<>();
        // A parser hands a text on as it is; judging its copy would count the local part twice.
        for (Agent successor : pipeline.readers(agent.id())) {
            // The terminal agent's output is the pipeline's: one question answers both parts.
            boolean last = successor.id().equals(terminal.id());
            lookahead.put(successor.id(), last ? global : judge.compare(successor, incumbent, candidate));
        }
        return new CaseEvidence(candidate.item().id(), local, lookahead, global);
    }

    private double global(CaseRun incumbent, CaseRun candidate) {
        OptionalDouble before = metric.score(incumbent);
        OptionalDouble after = metric.score(candidate);
        if (before.isPresent() && after.isPresent() && before.getAsDouble() != after.getAsDouble()) {
            return 0.5 + 0.5 * (after.getAsDouble() - before.getAsDouble());
        }
        return judge.compare(pipeline.terminal(), incumbent, candidate);
    }
}
