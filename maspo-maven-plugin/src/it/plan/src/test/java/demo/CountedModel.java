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

/**
 * A model with a name, whose answers can be kept. Every call of it leaves a line in a file, and its JVM the command
 * that it was started with and whether it has the key.
 */
final class CountedModel implements ChatModel {

    private final ChatModel scripted = new ScriptedModel();

    CountedModel() {
        boolean key = String.valueOf(System.getenv("MASPO_TEST_API_KEY")).startsWith("sk-canary-");
        try {
            Files.writeString(
                    Path.of("command.txt"),
                    "key: " + key + "\n" + ProcessHandle.current().info().commandLine().orElse("") + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

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
