package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Shortened;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which prompts an agent has seen, and how the latest edits fared. */
final class TriedEdits {

    // The optimizer is told of the latest only: a long list of failures crowds out the examples.
    private static final int TOLD = 8;

    private final Set<String> prompts = new HashSet<>();
    private final Deque<String> edits = new ArrayDeque<>();

    /** Whether the prompt is new; spacing alone makes no difference. */
    boolean add(String prompt) {
        return prompts.add(String.join(" ", prompt.strip().split("\\s+", -1)));
    }

    void fared(String parent, String prompt, String fate) {
        edits.addFirst(difference(parent, prompt) + " => " + fate);
        if (edits.size() > TOLD) {
            edits.removeLast();
        }
    }

    List<String> latest() {
        return List.copyOf(edits);
    }

    // What came and went says what an edit was well enough for a reader of the prompt.
    private static String difference(String parent, String prompt) {
        List<String> before = texts(parent);
        List<String> after = texts(prompt);
        String added = only(after, before);
        String removed = only(before, after);
        return (removed.isEmpty() ? "" : "removed \"" + removed + "\" ")
                + (added.isEmpty() ? "" : "added \"" + added + "\"");
    }

    private static List<String> texts(String prompt) {
        return PromptText.split(prompt).stream()
                .map(Piece::text)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String only(List<String> texts, List<String> others) {
        String text = texts.stream().filter(t -> !others.contains(t)).collect(Collectors.joining(" / "));
        return Shortened.to(text, 300, "...");
    }
}
