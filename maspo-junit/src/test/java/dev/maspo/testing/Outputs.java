package dev.maspo.testing;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The two outputs that a judge is shown, read as a careful judge would: by the tags with the nonce.
 *
 * @param first the output shown as A
 * @param second the output shown as B
 * @param nonce the nonce of the tags
 */
public record Outputs(String first, String second, String nonce) {

    private static final Pattern TAGS = Pattern.compile(
            "<output_A_([0-9a-f]{16})>\n(.*?)\n</output_A_\\1>\n<output_B_\\1>\n(.*?)\n</output_B_\\1>",
            Pattern.DOTALL);

    /**
     * Reads a request.
     *
     * @param request what the judge is asked
     * @return the outputs
     */
    public static Outputs of(ChatRequest request) {
        Matcher matcher = TAGS.matcher(question(request));
        if (!matcher.find()) {
            throw new IllegalArgumentException("not a judge's request: " + request);
        }
        return new Outputs(matcher.group(2), matcher.group(3), matcher.group(1));
    }

    /**
     * The judge's question without the general instruction.
     *
     * @param request what the judge is asked
     * @return the user message
     */
    public static String question(ChatRequest request) {
        return ((UserMessage) request.messages().get(1)).singleText();
    }

    /**
     * An answer.
     *
     * @param text its text
     * @return the response
     */
    public static ChatResponse answer(String text) {
        return ChatResponse.builder().aiMessage(AiMessage.from(text)).build();
    }
}
