package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.testing.Outputs;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Two agents, {@code first} and {@code last}, whose prompts say what comes of each case: {@code own:+0-} makes the
 * agent's output better, no different and worse than the original's in the cases 0, 1 and 2 (and 3, 4, 5, and so on);
 * {@code next:...} does the same to the next agent's output.
 */
final class Scripted {

    static final Pipeline PIPELINE = pipeline(chatting("first"), chatting("last", "first"));
    static final PromptSet ORIGINAL = prompts("first", "own:0 next:0 case {{input}}", "last", "own:0 case {{first}}");

    private static final Pattern PROMPT =
            Pattern.compile("own:([-+0]+)(?: next:([-+0]+))?.* case (\\d+)(?:.*next=(.))?");

    private Scripted() {}

    static String prompt(String own, String next) {
        return "own:" + own + " next:" + next + " case {{input}}";
    }

    static Candidate candidate(String id, String own, String next) {
        return new Candidate("first." + id, "first.0", prompt(own, next));
    }

    static List<Case> pool(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> item("c" + i, String.valueOf(i)))
                .toList();
    }

    /** Plays the agents and the judge. */
    static String play(Caller caller, ChatRequest request) {
        return switch (caller.role()) {
            case AGENT -> agent(((UserMessage) request.messages().get(0)).singleText());
            case JUDGE -> judge(Outputs.of(request));
            case OPTIMIZER -> throw new IllegalArgumentException("nobody to ask");
        };
    }

    private static String agent(String prompt) {
        Matcher matcher = PROMPT.matcher(prompt);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(prompt);
        }
        int number = Integer.parseInt(matcher.group(3));
        char own = sign(matcher.group(1), number);
        char handed = matcher.group(4) == null ? '0' : matcher.group(4).charAt(0);
        String next = matcher.group(2) == null ? "" : " next=" + sign(matcher.group(2), number);
        return number + " worth=" + (value(own) + value(handed)) + next;
    }

    private static char sign(String pattern, int number) {
        return pattern.charAt(number % pattern.length());
    }

    private static int value(char sign) {
        return sign == '+' ? 1 : sign == '-' ? -1 : 0;
    }

    private static String judge(Outputs outputs) {
        int order = Integer.compare(worth(outputs.first()), worth(outputs.second()));
        return "<verdict>" + (order == 0 ? "TIE" : order > 0 ? "A" : "B") + "</verdict>";
    }

    private static int worth(String output) {
        return Integer.parseInt(output.replaceAll(".*worth=(-?\\d).*", "$1"));
    }
}
