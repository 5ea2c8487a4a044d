package dev.maspo.testing;

import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model for two agents, sorter and writer. The sorter names one queue only if it is told so; else it rambles, which
 * the judge likes and the writer cannot use.
 */
public final class DeskModel {

    /** The instruction that helps. */
    public static final String GOOD = "Answer with the name of the queue only.";

    /** An instruction that makes the sorter's output look better and harms the writer. */
    public static final String NICE = "Explain your thoughts at length.";

    private static final Pattern OUTPUT =
            Pattern.compile("<output_([AB])_([0-9a-f]+)>\n(.*)\n</output_\\1_\\2>", Pattern.DOTALL);
    private static final Pattern CURRENT = Pattern.compile("<current_prompt>\n(.*)\n</current_prompt>", Pattern.DOTALL);

    private DeskModel() {}

    /**
     * Makes the model.
     *
     * @return the model, for all roles
     */
    public static ChatModel create() {
        return new Reply(DeskModel::answer);
    }

    static String answer(String text) {
        if (text.contains("<output_A_")) {
            return judge(text);
        }
        return text.contains("<current_prompt>") ? propose(text) : agent(text);
    }

    private static String agent(String text) {
        String data = text.substring(text.indexOf("---") + 3).strip();
        if (text.contains("You write")) {
            return data.matches("[a-z]+") ? "team: " + data : "team: unknown, sorry";
        }
        String queue = data.contains("invoice") ? "billing" : "shipping";
        String rambling = "It may be billing or shipping, hard to say.";
        if (text.contains(NICE)) {
            return rambling + " " + rambling;
        }
        // Without the instruction every other answer is of no use to the writer.
        return text.contains(GOOD) || data.hashCode() % 2 == 0 ? queue : rambling;
    }

    private static String judge(String text) {
        Matcher matcher = OUTPUT.matcher(text);
        int[] worth = new int[2];
        for (int i = 0; i < 2 && matcher.find(); i++) {
            String output = matcher.group(3);
            worth[i] = output.contains("unknown") ? 0 : output.startsWith("team") ? 100 : output.length();
        }
        return "<verdict>" + (worth[0] == worth[1] ? "TIE" : worth[0] > worth[1] ? "A" : "B") + "</verdict>";
    }

    private static String propose(String text) {
        Matcher matcher = CURRENT.matcher(text);
        String prompt = matcher.find() ? matcher.group(1) : "";
        List<String> ideas =
                text.contains("<agent>sorter</agent>") ? List.of(NICE, GOOD) : List.of("Be kind.", "Be quick.");
        String idea = ideas.get(Math.floorMod(text.hashCode(), 2));
        return "Because. <prompt>" + idea + "\n" + prompt + "</prompt>";
    }
}
