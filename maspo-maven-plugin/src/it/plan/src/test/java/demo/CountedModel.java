package demo;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A model with a name, whose answers can be kept. Every call of it leaves a line in a file. */
final class CountedModel implements ChatModel {

    private final ChatModel scripted = new ScriptedModel();

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return ChatRequestParameters.builder().modelName("scripted").build();
    }

    @Override
    public synchronized ChatResponse doChat(ChatRequest request) {
        try {
            Files.writeString(
                    Path.of("calls.log"), "called\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return scripted.chat(ChatRequest.builder().messages(request.messages()).build());
    }
}
