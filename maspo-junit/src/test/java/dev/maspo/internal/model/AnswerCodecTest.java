package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerCodecTest {

    @Test
    void anAnswerComesBackWhole() {
        ChatResponse response = ChatResponse.builder()
                .aiMessage(AiMessage.builder()
                        .text("half \ud83d, nul \0, \u00e4\u20ac\ud83d\ude00\r\n\"q\"")
                        .thinking("hm")
                        .build())
                .id("id-1")
                .modelName("m-2026")
                .finishReason(FinishReason.LENGTH)
                .tokenUsage(new TokenUsage(1, null, 3))
                .build();

        String json = AnswerCodec.write(response).orElseThrow();

        assertThat(json).matches("\\p{ASCII}*");
        assertThat(AnswerCodec.read(json)).contains(response);
    }

    @Test
    void anAnswerWithNothingButTextComesBack() {
        ChatResponse response =
                ChatResponse.builder().aiMessage(AiMessage.from("a")).build();

        assertThat(AnswerCodec.read(AnswerCodec.write(response).orElseThrow())).contains(response);
    }

    @Test
    void anAnswerThatWouldComeBackAnotherIsNotWritten() {
        ChatResponse response = ChatResponse.builder()
                .aiMessage(AiMessage.builder()
                        .text("a")
                        .attributes(Map.of("odd", new Thread("t")))
                        .build())
                .build();

        assertThat(AnswerCodec.write(response)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no", "{}", "{\"message\":{\"type\":\"USER\"}}", "null"})
    void whatIsNoAnswerIsNotRead(String text) {
        assertThat(AnswerCodec.read(text)).isEmpty();
    }

    @Test
    void plainTextIsWrittenAsIt() {
        ChatResponse response = ChatResponse.builder()
                .aiMessage(AiMessage.from("half \ud83d, nul \0, \u00e4\r\n\"q\""))
                .build();

        String json = AnswerCodec.write(response).orElseThrow();

        assertThat(json).contains("\"text\":\"half ").matches("\\p{ASCII}*");
        assertThat(AnswerCodec.read(json)).contains(response);
    }

    @Test
    void anAnswerThatAnEarlierVersionHasKeptIsRead() {
        assertThat(AnswerCodec.read("{\"message\":{\"text\":\"a\",\"type\":\"AI\"},\"id\":null,\"model\":\"m\"}"))
                .hasValueSatisfying(answer -> assertThat(answer.aiMessage()).isEqualTo(AiMessage.from("a")));
    }
}
