package dev.maspo.internal.optimize;

import java.util.List;
import java.util.regex.Pattern;

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
