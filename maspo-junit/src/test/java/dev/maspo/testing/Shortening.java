package dev.maspo.testing;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The request to shorten an output, which the published algorithm puts to an agent's model after every answer. */
public final class Shortening {

    private static final Pattern TEXT =
            Pattern.compile("<(text_to_shorten_[0-9a-f]{16})>\n(.*)\n</\\1>", Pattern.DOTALL);

    private Shortening() {}

    /**
     * What is to be shortened.
     *
     * @param request a request to an agent's model
     * @return the text; nothing if something else is asked
     */
    public static Optional<String> of(ChatRequest request) {
        if (!(request.messages().get(request.messages().size() - 1) instanceof UserMessage user)) {
            return Optional.empty();
        }
        Matcher matcher = TEXT.matcher(user.singleText());
        return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
    }
}
