package dev.maspo.internal.model;

import static dev.maspo.internal.model.Asking.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.internal.store.RecordedCall;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordedFormTest {

    private static RecordedCall asked(ChatRequest request) {
        return RecordedForm.request(TRIAGE, request).orElseThrow();
    }

    private static ChatRequest request(Object... messages) {
        return ChatRequest.builder()
                .messages(List.of(messages).stream()
                        .map(m -> m instanceof String text
                                ? UserMessage.from(text)
                                : (dev.langchain4j.data.message.ChatMessage) m)
                        .toList())
                .build();
    }

    private static ChatResponse backAndForth(ChatResponse response) {
        RecordedCall answered =
                RecordedForm.answered(asked(request("q")), response, "test").orElseThrow();
        return RecordedForm.answer(answered.answer()).orElseThrow();
    }

    @Test
    void anOrdinaryCallIsReadable() {
        ChatResponse response = ChatResponse.builder()
                .aiMessage(AiMessage.from("Gr\u00fc\u00dfe"))
                .modelName("fox-1")
                .id("chatcmpl-123")
                .finishReason(FinishReason.STOP)
                .tokenUsage(new TokenUsage(10, 2))
                .build();
        RecordedCall call = RecordedForm.answered(
                        asked(request(SystemMessage.from("Be kind."), "Hello")), response, "test")
                .orElseThrow();

        assertThat(call.line())
                .isEqualTo("{\"role\":\"agent\",\"agent\":\"triage\",\"case\":\"" + TRIAGE.caseId()
                        + "\",\"messages\":[{\"system\":\"Be kind.\"},{\"user\":\"Hello\"}],\"answer\":{\"text\":\"Gr\u00fc\u00dfe\","
                        + "\"model\":\"fox-1\",\"finish\":\"stop\",\"tokens\":{\"input\":10,\"output\":2,\"total\":12}},"
                        + "\"used\":[\"test\"]}");
        ChatResponse back = RecordedForm.answer(call.answer()).orElseThrow();
        assertThat(back.aiMessage()).isEqualTo(response.aiMessage());
        assertThat(back.tokenUsage()).isEqualTo(response.tokenUsage());
        assertThat(back.finishReason()).isEqualTo(FinishReason.STOP);
        assertThat(back.modelName()).isEqualTo("fox-1");
    }

    @Test
    void anyAnswerComesBack() {
        for (AiMessage message : List.of(
                AiMessage.from(" "),
                AiMessage.builder().text("yes").thinking("hm").build(),
                AiMessage.builder().text("yes").attributes(Map.of("k", "v")).build(),
                AiMessage.from(ToolExecutionRequest.builder()
                        .id("1")
                        .name("t")
                        .arguments("{}")
                        .build()))) {
            assertThat(backAndForth(ChatResponse.builder().aiMessage(message).build())
                            .aiMessage())
                    .isEqualTo(message);
        }
        ChatResponse bare = backAndForth(
                ChatResponse.builder().aiMessage(AiMessage.from("yes")).build());
        assertThat(bare.tokenUsage()).isNull();
        assertThat(bare.finishReason()).isNull();
    }

    @Test
    void messagesAndToolsOfAnyKindDecideTheKey() {
        UserMessage picture = UserMessage.from(TextContent.from("what?"), ImageContent.from("aGk=", "image/png"));
        var result = ToolExecutionResultMessage.from("1", "t", "42");
        ToolSpecification tool = ToolSpecification.builder()
                .name("t")
                .parameters(JsonObjectSchema.builder().addStringProperty("a").build())
                .build();
        ToolSpecification other = ToolSpecification.builder()
                .name("t")
                .parameters(JsonObjectSchema.builder().addNumberProperty("a").build())
                .build();
        ChatRequest withTool = ChatRequest.builder()
                .messages(UserMessage.from("q"))
                .toolSpecifications(tool)
                .build();
        ChatRequest withOther = ChatRequest.builder()
                .messages(UserMessage.from("q"))
                .toolSpecifications(other)
                .build();

        assertThat(List.of(request("q"), request(picture), request("q", result), withTool, withOther).stream()
                        .map(request -> asked(request).key()))
                .doesNotHaveDuplicates();
        assertThat(asked(withTool).key())
                .isEqualTo(asked(ChatRequest.builder()
                                .messages(UserMessage.from("q"))
                                .toolSpecifications(tool.toBuilder().build())
                                .build())
                        .key());
    }

    @Test
    void whatDoesNotComeBackIsRefused() {
        AiMessage message = AiMessage.builder()
                .text("yes")
                .attributes(Map.of("thread", new Object()))
                .build();

        assertThat(RecordedForm.answered(
                        asked(request("q")),
                        ChatResponse.builder().aiMessage(message).build(),
                        "test"))
                .isEmpty();
        assertThat(RecordedForm.answer(null)).isEmpty();
    }
}
