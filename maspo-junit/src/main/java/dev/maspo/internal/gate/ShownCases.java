package dev.maspo.internal.gate;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.Shortened;
import dev.maspo.result.GateExample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Picks the cases that show a regression best: the greatest losses in which the agent at fault wrote something else.
 */
final class ShownCases {

    private static final int MOST = 3;
    private static final int LONGEST = 4_000;

    private final Pipeline pipeline;
    private final Coalitions coalitions;

    ShownCases(Pipeline pipeline, Coalitions coalitions) {
        this.pipeline = pipeline;
        this.coalitions = coalitions;
    }

    List<GateExample> of(List<String> atFault) {
        double[] before = coalitions.values(0);
        double[] after = coalitions.values(coalitions.all());
        List<CaseRun> then = coalitions.runs(0, 0);
        List<CaseRun> now = coalitions.runs(coalitions.all(), 0);
        return IntStream.range(0, before.length)
                .boxed()
                .filter(i -> after[i] < before[i])
                .sorted(Comparator.<Integer, Boolean>comparing(i -> same(atFault, then.get(i), now.get(i)))
                        .thenComparingDouble(i -> after[i] - before[i])
                        .thenComparing(i -> then.get(i).item().id()))
                .limit(MOST)
                .map(i -> example(atFault, then.get(i), now.get(i), before[i], after[i]))
                .toList();
    }

    private boolean same(List<String> agents, CaseRun then, CaseRun now) {
        return agents.stream()
                .flatMap(agent -> pipeline.users(pipeline.agent(agent)).stream())
                .allMatch(agent -> then.text(agent).equals(now.text(agent)));
    }

    private GateExample example(List<String> atFault, CaseRun then, CaseRun now, double before, double after) {
        Set<String> shown = new LinkedHashSet<>();
        atFault.forEach(agent -> shown.addAll(pipeline.users(pipeline.agent(agent))));
        atFault.forEach(agent -> pipeline.readers(agent).forEach(reader -> shown.add(reader.id())));
        shown.add(pipeline.terminal().id());
        List<GateExample.StepPair> steps = new ArrayList<>();
        for (Agent agent : pipeline.agents()) {
            if (shown.contains(agent.id())) {
                steps.add(new GateExample.StepPair(agent.id(), text(then, agent), text(now, agent)));
            }
        }
        return new GateExample(
                then.item().id(), Shortened.to(then.item().inputText(), LONGEST, "..."), steps, before, after);
    }

    private static String text(CaseRun run, Agent agent) {
        String failure =
                run.failure() == null ? "" : String.valueOf(run.failure().getMessage());
        return Shortened.to(run.text(agent.id()).orElse("(nothing: " + failure + ")"), LONGEST, "...");
    }
}
