package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.fixtures.Keyed;
import dev.maspo.testing.DeskModel;
import dev.maspo.testing.Reply;
import dev.maspo.testing.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs leave in a recording, one after the other. */
class RecordingRunsTest {

    @TempDir
    Path folder;

    private Recordings recordings;

    @BeforeEach
    void open() {
        recordings = new Recordings(folder);
    }

    private void optimized() {
        assertThat(recordings.optimize("record", Keyed.Desk.class, "results").error())
                .isNull();
    }

    @Test
    void testsAndOptimizationsShareARecordingInAnyOrder() throws IOException {
        recordings.test("record", Keyed.Desk.class);
        List<String> afterTest = recordings.lines();
        optimized();
        byte[] both = Files.readAllBytes(recordings.file());
        assertThat(recordings.lines()).hasSizeGreaterThan(afterTest.size());
        assertThat(recordings.calls("agent")).isGreaterThan(afterTest.size());

        Files.delete(recordings.file());
        optimized();
        recordings.test("record", Keyed.Desk.class);
        assertThat(recordings.file()).hasBinaryContent(both);
        recordings.test("replay", Keyed.Desk.class).testEvents().assertStatistics(stats -> stats.succeeded(1));
        assertThat(recordings.optimize("replay", Keyed.Desk.class, "replayed").error())
                .isNull();
    }

    @Test
    void whatARunNoLongerUsesIsDroppedAndWhatOthersUseIsNot() throws IOException {
        optimized();
        int ofOptimize = recordings.lines().size();
        // Cases and prompts as they were once.
        recordings.edit(lines -> lines.map(line -> line.replace("ticket 7:", "ticket seven:")));
        recordings.test("record", Keyed.Desk.class);
        assertThat(recordings.lines()).hasSizeGreaterThan(ofOptimize);

        optimized();
        recordings.test("record", Keyed.Desk.class);
        assertThat(recordings.lines()).noneMatch(line -> line.contains("seven"));
        assertThat(recordings.optimize("replay", Keyed.Desk.class, "replayed").error())
                .isNull();
    }

    @Test
    void answersOfAnotherModelDoNotStay() throws IOException {
        recordings.model(named("fox-1"));
        optimized();
        long judged = recordings.calls("judge");
        recordings.model(named("fox-2"));
        recordings.test("record", Keyed.Desk.class);

        assertThat(recordings.lines().get(0)).contains("\"fox-2\"", "\"fox-1\"");
        assertThat(recordings.lines().stream().skip(1).filter(line -> line.startsWith("{\"role\":\"agent\"")))
                .allMatch(line -> line.endsWith("\"used\":[\"test\"]}"));
        assertThat(recordings.calls("judge")).isEqualTo(judged);
    }

    private static ChatModel named(String name) {
        return new ChatModel() {
            @Override
            public ChatRequestParameters defaultRequestParameters() {
                return ChatRequestParameters.builder().modelName(name).build();
            }

            @Override
            public ChatResponse doChat(ChatRequest request) {
                return DeskModel.create().doChat(request);
            }
        };
    }

    @Test
    void aFailedRunLeavesTheRecordingAsItWas() throws IOException {
        recordings.test("record", Keyed.Desk.class);
        byte[] before = Files.readAllBytes(recordings.file());
        recordings.model(new Reply(text -> {
            if (text.contains("ticket 9:")) {
                throw new IllegalStateException("overloaded");
            }
            return "billing";
        }));

        Running.failure(recordings.test("record", Keyed.Desk.class, "maspo.maxErrorRate", "0"));

        assertThat(recordings.file()).hasBinaryContent(before);
        assertThat(recordings.file().getParent()).isDirectoryNotContaining("glob:**.tmp");
    }

    @Test
    void failuresAreNotRecorded() throws IOException {
        recordings.model(new Reply(text -> {
            if (text.contains("ticket 9:")) {
                throw new IllegalStateException("overloaded");
            }
            return "billing";
        }));
        recordings.test("record", Keyed.Desk.class, "maspo.maxErrorRate", "0.5");

        assertThat(recordings.lines()).hasSizeGreaterThan(30).noneMatch(line -> line.contains("ticket 9:"));
        assertThat(Running.failure(recordings.test("replay", Keyed.Desk.class, "maspo.maxErrorRate", "0.5")))
                .hasMessageContaining("agent 'sorter', case 't09' is not in the recording");
    }

    @Test
    void aCallWithASecretIsRefusedBeforeItIsMadeAndNeverWritten() throws IOException {
        String key = Objects.requireNonNull(System.getenv("MASPO_TEST_API_KEY"));

        Throwable failure = Running.failure(recordings.test("record", Keyed.Careless.class));

        assertThat(failure)
                .hasMessageContaining("agent 'writer', case 't")
                .hasMessageContaining("cannot be recorded: it asks with the value of an environment variable");
        assertThat(failure.getMessage()).doesNotContain(key);
        assertThat(recordings.file()).doesNotExist();
    }

    @Test
    void aThoughtWithASecretIsRefused() {
        String key = Objects.requireNonNull(System.getenv("MASPO_TEST_API_KEY"));
        recordings.model(new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder()
                        .aiMessage(AiMessage.builder()
                                .text("billing")
                                .thinking("It is " + key + ".")
                                .build())
                        .build();
            }
        });

        Throwable failure = Running.failure(recordings.test("record", Keyed.Desk.class));

        assertThat(failure).hasMessageContaining("it was answered with the value");
        assertThat(failure.getMessage()).doesNotContain(key);
        assertThat(recordings.file()).doesNotExist();
    }

    @Test
    void anAnswerIsRecordedWithoutTheSecretThatItQuotes() throws IOException {
        String key = Objects.requireNonNull(System.getenv("MASPO_TEST_API_KEY"));
        recordings.model(new Reply(text -> "It is " + key + "."));

        recordings.test("record", Keyed.Desk.class);

        assertThat(recordings.lines()).anyMatch(line -> line.contains("It is ***."));
        assertThat(recordings.lines()).noneMatch(line -> line.contains(key));
    }

    @Test
    void anAnswerThatNoFileCanHoldIsRefused() {
        recordings.model(new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder()
                        .aiMessage(AiMessage.builder()
                                .text("billing")
                                .attributes(Map.of("thread", new Object()))
                                .build())
                        .build();
            }
        });

        assertThat(Running.failure(recordings.test("record", Keyed.Desk.class)))
                .hasMessageContaining("it was answered in a form that no file can hold");
    }
}
