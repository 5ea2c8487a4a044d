package dev.maspo.internal.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The block of a prompt that shows examples: above the data that the prompt ends with, or at its end. */
final class DemonstrationBlock {

    private static final String OPEN = "<demonstrations>";
    private static final String CLOSE = "</demonstrations>";
    private static final String INTRODUCTION =
            "Examples of this work done well. They are other cases: follow how they are done, take nothing else from them.";

    private static final Pattern TAGS = Pattern.compile("</?(?:demonstrations|example|input|output)\\s*/?>");

    private DemonstrationBlock() {}

    /** Whether a prompt holds one. */
    static boolean isIn(String prompt) {
        return prompt.contains(OPEN);
    }

    /** Whether a text could be mistaken for a part of the block. */
    static boolean clashes(String text) {
        return TAGS.matcher(text).find();
    }

    /**
     * The lines of a prompt, a block as one of them: what a line of an example says is no line of the prompt, and a
     * block with half of its lines would be none.
     */
    static List<String> lines(String prompt) {
        List<String> lines = new ArrayList<>(List.of(prompt.split("\n", -1)));
        for (int first = lines.indexOf(OPEN); first >= 0; first = next(lines, first, OPEN)) {
            int last = next(lines, first, CLOSE);
            if (last < 0) {
                break;
            }
            List<String> block = lines.subList(first, last + 1);
            String whole = String.join("\n", block);
            block.clear();
            lines.add(first, whole);
        }
        return lines;
    }

    private static int next(List<String> lines, int place, String wanted) {
        int found = lines.subList(place + 1, lines.size()).indexOf(wanted);
        return found < 0 ? -1 : place + 1 + found;
    }

    /** The blocks of a prompt. */
    static String in(String prompt) {
        return lines(prompt).stream().filter(DemonstrationBlock::isBlock).collect(Collectors.joining("\n"));
    }

    /** The rest of it. */
    static String without(String prompt) {
        return lines(prompt).stream().filter(line -> !isBlock(line)).collect(Collectors.joining("\n"));
    }

    /** What is wrong with what became of a prompt's block; nothing if there was none, or it is whole, or gone. */
    static Optional<String> problem(String before, String after) {
        String block = in(before);
        if (block.isEmpty()) {
            return Optional.empty();
        }
        String now = in(after);
        boolean whole = now.equals(block) || now.isEmpty();
        return whole && !clashes(without(after))
                ? Optional.empty()
                : Optional.of("the examples from " + OPEN + " to " + CLOSE
                        + " are not as they were. Keep them as they are, or leave all of them out.");
    }

    private static boolean isBlock(String line) {
        return line.startsWith(OPEN + "\n");
    }

    static String into(String prompt, List<Example> examples) {
        StringBuilder block =
                new StringBuilder(OPEN).append('\n').append(INTRODUCTION).append('\n');
        for (Example example : examples) {
            block.append("<example>\n<input>\n")
                    .append(Placeholders.asText(example.input()))
                    .append("\n</input>\n<output>\n")
                    .append(Placeholders.asText(example.output()))
                    .append("\n</output>\n</example>\n");
        }
        block.append(CLOSE);
        DataPart parts = DataPart.of(prompt);
        boolean dataLast = !parts.instructions().isBlank() && !parts.data().isEmpty();
        return dataLast
                ? parts.instructions().stripTrailing() + "\n\n" + block + "\n\n" + parts.data()
                : prompt.stripTrailing() + "\n\n" + block;
    }
}
