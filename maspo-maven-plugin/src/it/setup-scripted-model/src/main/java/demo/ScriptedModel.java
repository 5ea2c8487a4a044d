package demo;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Stands in for a language model in all three roles, and gives the same answer to the same question. As an agent it names a ticket's queue, and wraps
 * it in chatter unless its prompt forbids that; as the judge it prefers the shorter output; as the optimizer it forbids chatter.
 */
public final class ScriptedModel implements ChatModel {

    private static final String INSTRUCTION = "Answer with the queue's name only.";
    private static final Pattern CURRENT =
            Pattern.compile("<current_prompt>\\s*(.*?)\\s*</current_prompt>", Pattern.DOTALL);
    private static final Pattern OUTPUTS = Pattern.compile(
            "<output_A_(\\w+)>(.*)</output_A_\\1>.*<output_B_(\\w+)>(.*)</output_B_\\3>", Pattern.DOTALL);

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String text = request.messages().stream()
                .filter(UserMessage.class::isInstance)
                .map(message -> ((UserMessage) message).singleText())
                .collect(Collectors.joining("\n"));
        return ChatResponse.builder().aiMessage(AiMessage.from(answer(text))).build();
    }

    private static String answer(String text) {
        Matcher prompt = CURRENT.matcher(text);
        if (prompt.find()) {
            return "It talks too much. <prompt>" + prompt.group(1) + "\n" + INSTRUCTION + "</prompt>";
        }
        Matcher outputs = OUTPUTS.matcher(text);
        if (outputs.find()) {
            int longer = outputs.group(2).strip().length() - outputs.group(4).strip().length();
            return "<verdict>" + (longer == 0 ? "TIE" : longer < 0 ? "A" : "B") + "</verdict>";
        }
        String queue = text.contains("invoice") ? "billing" : text.contains("parcel") ? "shipping" : "account";
        return text.contains(INSTRUCTION) ? queue : "I would say " + queue + ", but see for yourself.";
    }
}
