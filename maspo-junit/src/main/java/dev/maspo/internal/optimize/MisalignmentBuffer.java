package dev.maspo.internal.optimize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Misalignment cases, newest first: those that an agent's own candidates made, and those that candidates of agents
 * before it made it suffer. They serve proposals only, never scoring.
 */
final class MisalignmentBuffer {

    private static final int KEPT = 20;
    private static final int SHOWN = 3;

    private final Map<String, Deque<Example>> own = new HashMap<>();
    private final Map<String, Deque<Example>> upstream = new HashMap<>();

    void add(String agent, Example example) {
        var buffers = example.kind() == Example.Kind.UPSTREAM ? upstream : own;
        Deque<Example> buffer = buffers.computeIfAbsent(agent, id -> new ArrayDeque<>());
        buffer.removeIf(
                old -> old.caseId().equals(example.caseId()) && old.output().equals(example.output()));
        buffer.addFirst(example);
        if (buffer.size() > KEPT) {
            buffer.removeLast();
        }
    }

    /** Three at most. Where there are both kinds, the agent's own edits get two places. */
    List<Example> newest(String agent) {
        List<Example> mine = List.copyOf(own.getOrDefault(agent, new ArrayDeque<>()));
        List<Example> theirs = List.copyOf(upstream.getOrDefault(agent, new ArrayDeque<>()));
        int suffered = Math.min(theirs.size(), Math.max(mine.isEmpty() ? 0 : 1, SHOWN - mine.size()));
        List<Example> shown = new ArrayList<>(mine.subList(0, Math.min(mine.size(), SHOWN - suffered)));
        shown.addAll(theirs.subList(0, Math.min(theirs.size(), SHOWN - shown.size())));
        return shown;
    }
}
