package dev.maspo.internal.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Misalignment cases that an agent's own candidates made, newest first. They serve proposals only, never scoring. */
final class MisalignmentBuffer {

    private static final int KEPT = 20;
    private static final int SHOWN = 3;

    private final Map<String, Deque<Example>> byAgent = new HashMap<>();

    void add(String agent, Example example) {
        Deque<Example> buffer = byAgent.computeIfAbsent(agent, id -> new ArrayDeque<>());
        buffer.removeIf(
                old -> old.caseId().equals(example.caseId()) && old.output().equals(example.output()));
        buffer.addFirst(example);
        if (buffer.size() > KEPT) {
            buffer.removeLast();
        }
    }

    List<Example> newest(String agent) {
        Deque<Example> buffer = byAgent.get(agent);
        return buffer == null ? List.of() : new ArrayList<>(buffer).subList(0, Math.min(SHOWN, buffer.size()));
    }
}
