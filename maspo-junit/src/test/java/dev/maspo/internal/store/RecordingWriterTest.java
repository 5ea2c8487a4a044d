package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.maspo.MaspoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingWriterTest {

    private static final List<RecordedModel> FOX = List.of(model("agent", "fox-1"));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = Recording.file(folder.resolve("new"), "desk");
    }

    private static RecordedModel model(String role, String name) {
        return new RecordedModel(role, null, name, null, "OPEN_AI", List.of(), Map.of(), null);
    }

    private static RecordedCall call(String agent, String caseId, String question, String answer) {
        ArrayNode messages = RecordedLines.object().arrayNode();
        messages.addObject().put("user", question);
        RecordedCall asked =
                new RecordedCall("agent", agent, caseId, 0, null, messages, null, Collections.emptySortedSet());
        return asked.answered(RecordedLines.object().put("text", answer), "ignored");
    }

    private RecordingWriter.Summary record(String mode, List<RecordedModel> models, RecordedCall... calls) {
        try (RecordingWriter writer = new RecordingWriter(file, "desk", mode)) {
            for (RecordedCall call : calls) {
                writer.add(call);
            }
            return writer.write(models);
        }
    }

    /** Case, question, answer and use of each call, in the order of the file. */
    private List<String> recorded() throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.replaceAll(
                        ".*\"agent\":\"(.*?)\",\"case\":\"(.*?)\",.*\"user\":\"(.*?)\".*\"text\":\"(.*?)\"}.*\\[(.*)]}",
                        "$1 $2 $3 $4 $5"))
                .toList();
    }

    @Test
    void callsAreSortedHoweverTheyCome() throws IOException {
        var summary = record(
                "test", FOX, call("b", "c1", "q1", "1"), call("a", "c2", "q2", "2"), call("a", "c10", "q3", "3"));

        assertThat(recorded()).containsExactly("a c10 q3 3 \"test\"", "a c2 q2 2 \"test\"", "b c1 q1 1 \"test\"");
        assertThat(summary).isEqualTo(new RecordingWriter.Summary(3, 3, 0, 0));
        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo("{\"schema\":1,\"pipeline\":\"desk\",\"models\":"
                        + "[{\"role\":\"agent\",\"name\":\"fox-1\",\"provider\":\"OPEN_AI\"}]}");
    }

    @Test
    void ofEqualRequestsTheFirstAnswerAndTheFirstCaseStay() throws IOException {
        record("test", FOX, call("a", "c2", "q", "first"), call("a", "c1", "q", "late"), call("a", "c3", "q", "last"));

        assertThat(recorded()).containsExactly("a c1 q first \"test\"");
    }

    @Test
    void aRunReplacesWhatItsModeUsedAndKeepsWhatOthersUse() throws IOException {
        record("test", FOX, call("a", "c1", "both", "1"), call("a", "c2", "old", "2"));
        record("check", FOX, call("a", "c0", "both", "1"), call("a", "c3", "checked", "3"));
        var summary = record("test", FOX, call("a", "c1", "both", "new"), call("a", "c4", "fresh", "4"));

        assertThat(recorded())
                .containsExactly(
                        "a c0 both new \"check\",\"test\"", "a c3 checked 3 \"check\"", "a c4 fresh 4 \"test\"");
        assertThat(summary).isEqualTo(new RecordingWriter.Summary(3, 1, 1, 1));
    }

    @Test
    void aNewModelDropsTheAnswersOfItsPredecessorAndNoOthers() throws IOException {
        record("check", List.of(model("agent", "fox-1"), model("judge", "owl")), call("a", "c1", "q", "1"));
        record("test", List.of(model("agent", "fox-2")), call("a", "c2", "p", "2"));

        assertThat(recorded()).containsExactly("a c2 p 2 \"test\"");
        try (Recording recording = Recording.open(file, "desk").orElseThrow()) {
            assertThat(recording.models()).extracting(RecordedModel::name).containsExactly("fox-2", "owl");
        }
    }

    @Test
    void linesAreMadeOneByOne() {
        int[] made = {0};
        RecordingMerge merge = new RecordingMerge("test", FOX);
        for (int i = 0; i < 100; i++) {
            RecordedCall call = call("a", "c" + i, "q" + i, "yes");
            merge.add(call.key(), call.withoutTexts(), () -> {
                made[0]++;
                return call;
            });
        }
        Iterator<String> lines = merge.lines("desk").iterator();

        assertThat(lines.next()).startsWith("{\"schema\":1");
        assertThat(lines.next()).contains("\"case\":\"c0\"");
        assertThat(lines.next()).contains("\"case\":\"c1\"");
        assertThat(made[0]).isLessThanOrEqualTo(3);
    }

    @Test
    void nothingIsWrittenBeforeTheEndAndTheOldFileIsThereUntilThen() throws IOException {
        record("test", FOX, call("a", "c1", "q", "1"));
        byte[] before = Files.readAllBytes(file);
        try (RecordingWriter writer = new RecordingWriter(file, "desk", "test")) {
            writer.add(call("a", "c2", "p", "2"));
            assertThat(file).hasBinaryContent(before);
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(file.getParent()).isDirectoryContaining(path -> path.equals(file));
    }

    @Test
    void aDamagedRecordingIsToldBeforeTheRun() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "no JSON");

        assertThatThrownBy(() -> new RecordingWriter(file, "desk", "test"))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("is damaged in line 1");
        assertThat(file).hasContent("no JSON");
    }

    @Test
    void aFolderThatCannotBeWrittenToIsNamed() throws IOException {
        Files.writeString(folder.resolve("new"), "a file, not a folder");

        assertThatThrownBy(() -> record("test", FOX, call("a", "c1", "q", "1")))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("The recording was not written")
                .hasMessageContaining(file.toString());
    }

    @Test
    void thousandsOfCallsOfManyThreadsAreGatheredAndFound() throws Exception {
        int count = 5_000;
        String filler = " and so on".repeat(200);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try (RecordingWriter writer = new RecordingWriter(file, "desk", "test")) {
            for (int i = 0; i < count; i++) {
                RecordedCall call = call("a", "c" + i, "question " + i + filler, "answer " + i);
                threads.execute(() -> writer.add(call));
            }
            threads.shutdown();
            assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
            assertThat(writer.write(FOX).calls()).isEqualTo(count);
        }
        try (Recording recording = Recording.open(file, "desk").orElseThrow()) {
            for (int i = 0; i < count; i += 97) {
                RecordedCall call = call("a", "", "question " + i + filler, "");
                assertThat(String.valueOf(
                                recording.find(call.key()).orElseThrow().answer()))
                        .isEqualTo("{\"text\":\"answer " + i + "\"}");
            }
        }
        assertThat(new TreeSet<>(Files.readAllLines(file).subList(1, count + 1)).size())
                .isEqualTo(count);
    }
}
