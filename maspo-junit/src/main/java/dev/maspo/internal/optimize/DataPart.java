package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.PromptTemplate;
import java.util.regex.Pattern;

/**
 * A prompt in two parts: the instructions, and the data that they are for. The data begin with the paragraph that holds
 * the first placeholder, or with the line of dashes right above it.
 *
 * @param instructions what stands before the data, with the space between; empty if the prompt begins with them
 * @param data the rest; empty if there is no placeholder
 */
record DataPart(String instructions, String data) {

    private static final Pattern RULER = Pattern.compile("\\s*[-=#*_]{3,}\\s*");

    static DataPart of(String prompt) {
        int start = 0;
        int paragraph = 0;
        boolean inParagraph = false;
        for (String line : prompt.split("\n", -1)) {
            boolean ruler = RULER.matcher(line).matches();
            if (line.isBlank()) {
                inParagraph = false;
            } else if (!inParagraph || ruler) {
                paragraph = start;
                inParagraph = true;
            }
            if (!PromptTemplate.placeholders(line).isEmpty()) {
                return new DataPart(prompt.substring(0, paragraph), prompt.substring(paragraph));
            }
            start += line.length() + 1;
        }
        return new DataPart(prompt, "");
    }

    /**
     * The data without the line of dashes above, up to the last placeholder's line; instructions may follow after it.
     */
    String core() {
        StringBuilder core = new StringBuilder();
        StringBuilder open = new StringBuilder();
        for (String line : data.split("\n", -1)) {
            if (!core.isEmpty() || !open.isEmpty() || !RULER.matcher(line).matches()) {
                open.append(line).append('\n');
            }
            if (!PromptTemplate.placeholders(line).isEmpty()) {
                core.append(open);
                open.setLength(0);
            }
        }
        return core.toString().strip();
    }
}
