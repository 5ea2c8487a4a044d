package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class LiveCallTest {

    private final List<ChatMessage> sent = new ArrayList<>();
    private final ChatModel model = new ChatModel() {
        @Override
        public ChatResponse doChat(ChatRequest request) {
            sent.addAll(request.messages());
            return ChatResponse.builder().aiMessage(AiMessage.from("fine")).build();
        }
    };

    private CaseRun chain(Case item, String first, String second) {
        Pipeline pipeline = pipeline(chatting("first"), chatting("second", "first"));
        return executor(pipeline, model).run(item, prompts("first", first, "second", second), null);
    }

    private CaseRun alone(String json, AgentFunction function) throws IOException {
        JsonNode input = JsonMapper.builder().build().readTree(json);
        return executor(pipeline(doing("only", function)), model)
                .run(item("c1", input, MissingNode.getInstance()), prompts(), null);
    }

    @Test
    void aPromptWithPlaceholdersGoesOutAsOneMessage() {
        chain(item("c1", "parcel"), "Sort {{input}}.", "Reply to {{input}} for {{first}}.");

        assertThat(sent)
                .containsExactly(UserMessage.from("Sort parcel."), UserMessage.from("Reply to parcel for fine."));
    }

    @Test
    void aPromptWithoutAnyIsFollowedByWhatTheAgentWorksOn() {
        chain(item("c1", "parcel"), "Sort it.", "Reply.");

        assertThat(sent)
                .containsExactly(
                        SystemMessage.from("Sort it."),
                        UserMessage.from("parcel"),
                        SystemMessage.from("Reply."),
                        UserMessage.from("parcel\n\nfirst:\nfine"));
    }

    @Test
    void aPlaceholderInTheInputIsNotFilled() {
        chain(item("c1", "{{first}} {{secret}}"), "Sort {{input}}.", "Reply to {{input}}.");

        assertThat(sent)
                .containsExactly(
                        UserMessage.from("Sort {{first}} {{secret}}."),
                        UserMessage.from("Reply to {{first}} {{secret}}."));
    }

    @Test
    void theInputIsReadAsTextByFieldOrAsAnObject() throws IOException {
        record Ticket(String subject, int lines) {}
        List<Object> seen = new ArrayList<>();

        CaseRun run = alone("{\"subject\": \"Bill\", \"lines\": 2}", (call, values) -> {
            seen.addAll(List.of(
                    call.agent(),
                    call.caseId(),
                    call.input(),
                    call.input("subject"),
                    call.input("lines"),
                    call.input(Ticket.class)));
            return "done";
        });

        assertThat(run.finished()).isTrue();
        assertThat(seen)
                .containsExactly(
                        "only", "c1", "{\"subject\":\"Bill\",\"lines\":2}", "Bill", "2", new Ticket("Bill", 2));
    }

    @Test
    void aFieldThatIsMissingOrOfAnotherTypeIsNamed() throws IOException {
        assertThat(Objects.requireNonNull(alone("{\"subject\": \"Bill\"}", (call, values) -> call.input("body"))
                        .failure()))
                .hasMessageContaining("the input of case 'c1' has no field 'body'");
        assertThat(Objects.requireNonNull(alone("\"text\"", (call, values) -> call.input(int[].class))
                        .failure()))
                .hasMessageContaining("the input of case 'c1' does not fit [I");
    }
}
