package dev.maspo.testing;

import dev.langchain4j.model.chat.ChatModel;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A model for a pipeline of any shape, whose prompts begin "You are NAME.". An agent makes a mistake in every other
 * case unless it is told to be exact, and hands the mistakes of its predecessors on; outputs count mistakes. An agent
 * that is told to be lovely pleases the judge and confuses its successors.
 */
public final class WorldModel {

    /** The instruction that helps. */
    public static final String EXACT = "Be exact.";

    /** The instruction that looks good and harms. */
    public static final String LOVELY = "Be lovely.";

    private static final String MISTAKE = "mistake";
    private static final Pattern NAME = Pattern.compile("You are (\\w+)\\.");
    private static final Pattern OUTPUT =
            Pattern.compile("<output_([AB])_([0-9a-f]+)>\n(.*)\n</output_\\1_\\2>", Pattern.DOTALL);
    private static final Pattern CURRENT = Pattern.compile("<current_prompt>\n(.*)\n</current_prompt>", Pattern.DOTALL);

    private WorldModel() {}

    /**
     * A model whose proposals hold the instructions above.
     *
     * @return the model, for all roles
     */
    public static ChatModel create() {
        return model(List.of(EXACT, LOVELY, "Be brief."), false);
    }

    /**
     * A model for a world where instructions change nothing.
     *
     * @return the model, for all roles
     */
    public static ChatModel indifferent() {
        return model(List.of("Be brief.", "Be kind.", "Be quick.", "Be calm."), false);
    }

    /**
     * A model for a world where each instruction changes which cases go wrong, but not how many.
     *
     * @return the model, for all roles
     */
    public static ChatModel moody() {
        return model(List.of("Be brief.", "Be kind.", "Be quick.", "Be calm."), true);
    }

    private static ChatModel model(List<String> ideas, boolean moody) {
        return new Reply(text -> text.contains("<output_A_")
                ? judge(text)
                : text.contains("<current_prompt>") ? propose(text, ideas) : agent(text, moody));
    }

    /**
     * Counts the mistakes in a text.
     *
     * @param text the text
     * @return their number
     */
    public static int mistakes(String text) {
        return text.split(MISTAKE, -1).length - 1;
    }

    private static String agent(String text, boolean moody) {
        Matcher name = NAME.matcher(text);
        String who = name.find() ? name.group(1) : "";
        if (moody) {
            who = text.substring(0, text.lastIndexOf("ticket "));
        }
        String data = text.substring(text.lastIndexOf("ticket "));
        String ticket = data.lines().findFirst().orElseThrow();
        String given = text.substring(text.indexOf(ticket));
        int mistakes = mistakes(given);
        if (given.contains("lovely")) {
            mistakes += 2;
        }
        if (!text.contains(EXACT) && (ticket + who).hashCode() / 7 % 2 == 0) {
            mistakes++;
        }
        return (text.contains(LOVELY) ? "lovely " : "") + "answer" + (" " + MISTAKE).repeat(mistakes);
    }

    private static String judge(String text) {
        Matcher matcher = OUTPUT.matcher(text);
        int[] worth = new int[2];
        for (int i = 0; i < 2 && matcher.find(); i++) {
            worth[i] = (matcher.group(3).contains("lovely") ? 5 : 0) - mistakes(matcher.group(3));
        }
        return "<verdict>" + (worth[0] == worth[1] ? "TIE" : worth[0] > worth[1] ? "A" : "B") + "</verdict>";
    }

    private static String propose(String text, List<String> ideas) {
        Matcher matcher = CURRENT.matcher(text);
        String prompt = matcher.find() ? matcher.group(1) : "";
        String idea = ideas.get(Math.floorMod(text.hashCode(), ideas.size()));
        return "Because. <prompt>" + idea + "\n" + prompt + "</prompt>";
    }
}
