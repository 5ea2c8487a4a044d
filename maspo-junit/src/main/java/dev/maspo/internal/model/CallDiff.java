package dev.maspo.internal.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.maspo.internal.store.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What tells one request from another, in a few lines for a person. */
final class CallDiff {

    private static final int MOST = 12;
    private static final int KEPT = 20;
    // A prompt's paragraph is one line; a sentence is short enough to see what is new in it.
    private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?;:]) +");

    private CallDiff() {}

    /** All of a request that decides its answer. */
    static String text(RecordedCall call) {
        StringBuilder text = new StringBuilder();
        if (call.replicate() > 0) {
            text.append("repetition ").append(call.replicate()).append('\n');
        }
        JsonNode parameters = call.parameters();
        if (parameters != null) {
            text.append("parameters ").append(parameters).append('\n');
        }
        for (JsonNode message : call.messages()) {
            for (Map.Entry<String, JsonNode> part : message.properties()) {
                JsonNode content = part.getValue();
                text.append('[').append(part.getKey()).append("]\n");
                text.append(content.isTextual() ? content.textValue() : content.toString())
                        .append('\n');
            }
        }
        return text.toString();
    }

    static List<String> of(String before, String now, UnaryOperator<String> plain) {
        List<String> lines = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(sentences(before), sentences(now)).getDeltas()) {
            List<String> gone = delta.getSource().getLines();
            List<String> come = delta.getTarget().getLines();
            boolean pair = gone.size() == 1 && come.size() == 1;
            int same = pair ? samePrefix(gone.get(0), come.get(0)) : 0;
            gone.forEach(line -> lines.add("- " + plain.apply(from(line, same))));
            come.forEach(line -> lines.add("+ " + plain.apply(from(line, same))));
        }
        if (lines.size() > MOST) {
            int more = lines.size() - MOST;
            lines.subList(MOST, lines.size()).clear();
            lines.add("... and " + more + " more lines");
        }
        return lines;
    }

    private static List<String> sentences(String text) {
        return text.lines().flatMap(SENTENCE::splitAsStream).toList();
    }

    private static int samePrefix(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length()) && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    // A long line is cut at its end, and must not lose what is different.
    private static String from(String line, int same) {
        return same <= 2 * KEPT ? line : "..." + line.substring(same - KEPT);
    }
}
