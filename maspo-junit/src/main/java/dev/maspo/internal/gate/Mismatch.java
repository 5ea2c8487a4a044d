package dev.maspo.internal.gate;

import dev.maspo.internal.gate.Baseline.CaseState;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What has changed since the baseline was recorded so that nothing can be compared: other cases, other agents, another
 * measure, or an assertion that is gone, and with it what it guarded.
 */
final class Mismatch {

    private static final int SHOWN = 5;

    private Mismatch() {}

    /** One sentence per thing that has changed. */
    static List<String> of(Baseline baseline, OnDisk now) {
        List<String> found = new ArrayList<>();
        if (!baseline.basis().equals(now.basis())) {
            found.add("The scores were made by " + measure(baseline.basis()) + ", now they are made by "
                    + measure(now.basis()) + ".");
        }
        agents(baseline, now, found);
        cases(baseline, now, found);
        assertions(baseline, now, found);
        return found;
    }

    /** The same for the agents alone: all that comparing prompts on the cases of today needs. */
    static List<String> ofAgents(Baseline baseline, OnDisk now) {
        List<String> found = new ArrayList<>();
        agents(baseline, now, found);
        return found;
    }

    private static String measure(String basis) {
        return basis.equals("judge") ? "the judge" : "assertions";
    }

    private static void agents(Baseline baseline, OnDisk now, List<String> found) {
        Map<String, String> before = new TreeMap<>();
        Map<String, String> owners = new HashMap<>();
        for (Baseline.AgentState agent : baseline.agents()) {
            String owner = agent.file() == null ? "" : owners.computeIfAbsent(agent.file(), file -> agent.id());
            before.put(agent.id(), shape(owner, agent.reads()));
        }
        Map<String, String> after = new TreeMap<>();
        for (Agent agent : now.pipeline().agents()) {
            after.put(agent.id(), shape(agent.hasPrompt() ? agent.promptId() : "", agent.inputs()));
        }
        differences("agents", before, after, found);
    }

    // Whose prompt it works under, not in which file that is.
    private static String shape(String promptOf, List<String> reads) {
        return promptOf + " " + reads;
    }

    private static void cases(Baseline baseline, OnDisk now, List<String> found) {
        Map<String, String> before =
                baseline.cases().stream().collect(Collectors.toMap(CaseState::id, CaseState::hash));
        Map<String, String> after = now.cases().stream().collect(Collectors.toMap(Case::id, CaseHashes::of));
        differences("cases", new TreeMap<>(before), new TreeMap<>(after), found);
    }

    private static void assertions(Baseline baseline, OnDisk now, List<String> found) {
        Map<String, String> before = new TreeMap<>();
        baseline.assertions().forEach(name -> before.put(name, ""));
        Map<String, String> after = new TreeMap<>(before);
        after.keySet().retainAll(now.assertions());
        differences("assertions", before, after, found);
    }

    private static void differences(
            String what, Map<String, String> before, Map<String, String> after, List<String> found) {
        List<String> added =
                after.keySet().stream().filter(id -> !before.containsKey(id)).toList();
        List<String> gone =
                before.keySet().stream().filter(id -> !after.containsKey(id)).toList();
        List<String> changed = before.entrySet().stream()
                .filter(e -> after.containsKey(e.getKey()) && !e.getValue().equals(after.get(e.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        List<String> parts = new ArrayList<>();
        part(parts, "added", added);
        part(parts, "removed", gone);
        part(parts, "changed", changed);
        if (!parts.isEmpty()) {
            found.add("The " + what + " are not those of the baseline: " + String.join("; ", parts) + ".");
        }
    }

    private static void part(List<String> parts, String how, List<String> ids) {
        if (!ids.isEmpty()) {
            parts.add(ids.size() + " " + how + " ("
                    + ids.stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (ids.size() > SHOWN ? ", ..." : "") + ")");
        }
    }
}
