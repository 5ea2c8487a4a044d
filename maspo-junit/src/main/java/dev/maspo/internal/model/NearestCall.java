package dev.maspo.internal.model;

import dev.maspo.internal.store.RecordedCall;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the call of the same role and agent that shares most words with another; among equals the one of its case. */
final class NearestCall {

    private static final Pattern WORD = Pattern.compile("\\W+", Pattern.UNICODE_CHARACTER_CLASS);

    private final RecordedCall asked;
    private final Map<String, Integer> words;
    private double best = -1;
    private @Nullable RecordedCall nearest;

    NearestCall(RecordedCall asked) {
        this.asked = asked;
        this.words = words(asked);
    }

    void consider(RecordedCall call) {
        if (!call.role().equals(asked.role()) || !call.agent().equals(asked.agent())) {
            return;
        }
        double likeness = likeness(words(call));
        boolean sameCase = call.caseId().equals(asked.caseId());
        RecordedCall known = nearest;
        if (likeness > best
                || (likeness == best
                        && sameCase
                        && known != null
                        && !known.caseId().equals(asked.caseId()))) {
            best = likeness;
            nearest = call;
        }
    }

    Optional<RecordedCall> found() {
        return Optional.ofNullable(nearest);
    }

    // The coefficient of Dice: twice the words in common, of all.
    private double likeness(Map<String, Integer> others) {
        long common = 0;
        for (Map.Entry<String, Integer> word : others.entrySet()) {
            common += Math.min(word.getValue(), words.getOrDefault(word.getKey(), 0));
        }
        return 2.0 * common / Math.max(1, count(words) + count(others));
    }

    private static long count(Map<String, Integer> words) {
        return words.values().stream().mapToLong(Integer::longValue).sum();
    }

    private static Map<String, Integer> words(RecordedCall call) {
        Map<String, Integer> words = new HashMap<>();
        WORD.splitAsStream(CallDiff.text(call)).forEach(word -> words.merge(word, 1, Integer::sum));
        return words;
    }
}
