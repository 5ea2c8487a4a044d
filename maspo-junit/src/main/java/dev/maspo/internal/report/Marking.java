package dev.maspo.internal.report;

import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a result says of the agents, as marks on the graph. */
final class Marking {

    private static final double EVEN = 0.5;

    private Marking() {}

    /** The prompts that changed. */
    static GraphChart.Marks of(RunResult run) {
        Map<String, String> types = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        changed(run.agents(), types, notes);
        return new GraphChart.Marks(types, notes);
    }

    /** The prompts that changed, the one that did most harm, and whom it hurt. */
    static GraphChart.Marks of(GateResult gate) {
        Map<String, String> types = new LinkedHashMap<>();
        Map<String, String> notes = new LinkedHashMap<>();
        changed(gate.changes(), types, notes);
        if (!gate.attributions().isEmpty()) {
            blame(gate.attributions().get(0), types, notes);
        }
        return new GraphChart.Marks(types, notes);
    }

    private static void changed(List<AgentResult> agents, Map<String, String> types, Map<String, String> notes) {
        for (AgentResult agent : agents) {
            if (agent.changed()) {
                agent.agents().forEach(id -> types.put(id, "changed"));
                agent.agents().forEach(id -> notes.put(id, "changed"));
            }
        }
    }

    private static void blame(Attribution worst, Map<String, String> types, Map<String, String> notes) {
        worst.lookahead().forEach((agent, wins) -> {
            if (wins < EVEN) {
                types.put(agent, "hurt");
                notes.put(agent, "wins " + Figures.percent(wins));
            }
        });
        for (String agent : worst.agents()) {
            types.put(agent, "bad");
            notes.put(
                    agent,
                    "effect "
                            + String.format(
                                    java.util.Locale.ROOT,
                                    "%+.3f",
                                    worst.effect().mean()));
        }
    }
}
