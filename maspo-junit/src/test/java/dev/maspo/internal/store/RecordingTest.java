package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordingTest {

    private static final String HEADER = "{\"schema\":1,\"pipeline\":\"desk\"}";
    private static final String CALL =
            "{\"role\":\"agent\",\"agent\":\"a\",\"case\":\"c\",\"messages\":[{\"user\":\"q\"}],"
                    + "\"answer\":{\"text\":\"yes\"},\"used\":[\"test\"]}";

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = Recording.file(folder, "desk");
    }

    private Recording write(String text) throws IOException {
        Files.writeString(file, text);
        return Recording.open(file, "desk").orElseThrow();
    }

    @Test
    void withoutAFileThereIsNoRecording() {
        assertThat(Recording.open(file, "desk")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'\n'", "'\r\n'", "'\n\n'"})
    void lineEndsOfAnySystemAreRead(String end) throws IOException {
        try (Recording recording = write(HEADER + end + CALL + end)) {
            assertThat(recording.models()).isEmpty();
            recording.forEach(call -> assertThat(recording.find(call.key())).contains(call));
            recording.forEach(call -> assertThat(call.line()).isEqualTo(CALL));
            assertThat(recording.find("0")).isEmpty();
        }
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        try (Recording recording = write(HEADER + "\n" + CALL)) {
            recording.forEach(call -> assertThat(call.caseId()).isEqualTo("c"));
        }
    }

    @Test
    void whatANewerVersionAddsIsPassedOver() throws IOException {
        String header = HEADER.replace("}", ",\"models\":[{\"role\":\"agent\",\"new\":1}],\"more\":{}}");
        try (Recording recording = write(header + "\n" + CALL.replace("\"case\"", "\"new\":2,\"case\""))) {
            assertThat(recording.models())
                    .containsExactly(new RecordedModel("agent", null, null, null, "OTHER", List.of(), Map.of(), null));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<<<<<<< ours | is damaged in line 1",
                "{\"pipeline\":\"desk\"} | is damaged in line 1: it has no \"schema\"",
                "'' | is damaged: it is empty",
                "{\"schema\":2,\"pipeline\":\"desk\"} | has schema 2, this version reads schema 1",
                "{\"schema\":1,\"pipeline\":\"other\"} | is of the pipeline 'other', not of 'desk'",
            })
    void aHeaderThatDoesNotFitIsAnError(String header, String message) {
        assertThatThrownBy(() -> write(header))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "======= | Unexpected character",
                "{\"agent\":\"a\"} | it has no \"role\"",
                "{\"role\":\"agent\",\"agent\":\"a\",\"messages\":[]} | no \"answer\"",
                "{\"role\":\"agent\" | Unexpected end",
            })
    void aLineThatIsNoCallIsAnErrorThatNamesItAndTheMend(String line, String message) {
        assertThatThrownBy(() -> write(HEADER + "\n" + CALL + "\n" + line + "\n"))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("is damaged in line 3")
                .hasMessageContaining(message)
                .hasMessageContaining("git, or delete it and record again");
    }

    @Test
    void aRequestIsFoundByWhatItAsksAndByNothingElse() throws Exception {
        RecordedCall call = RecordedCall.read(CALL);

        assertThat(RecordedCall.read(CALL.replace("\"c\"", "\"d\"")).key()).isEqualTo(call.key());
        assertThat(RecordedCall.read(CALL.replace("yes", "no")).key()).isEqualTo(call.key());
        assertThat(RecordedCall.read(CALL.replace("\"q\"", "\"r\"")).key()).isNotEqualTo(call.key());
        assertThat(RecordedCall.read(CALL.replace("user", "system")).key()).isNotEqualTo(call.key());
        assertThat(RecordedCall.read(CALL.replace("\"a\"", "\"b\"")).key()).isNotEqualTo(call.key());
        assertThat(RecordedCall.read(CALL.replace("\"role\":\"agent\"", "\"role\":\"judge\""))
                        .key())
                .isNotEqualTo(call.key());
        assertThat(RecordedCall.read(CALL.replace("\"case\"", "\"replicate\":1,\"case\""))
                        .key())
                .isNotEqualTo(call.key());
        String tools = CALL.replace("\"case\"", "\"parameters\":{\"b\":0.0020,\"a\":1},\"case\"");
        assertThat(RecordedCall.read(tools).key())
                .isNotEqualTo(call.key())
                .isEqualTo(RecordedCall.read(tools.replace("\"b\":0.0020,\"a\":1", "\"a\":1,\"b\":2.0E-3"))
                        .key());
    }

    @Test
    void aReviewerSeesWhatIsThere() throws Exception {
        String hostile =
                "\u202Eevil\u2066 \u200Bzero \u2028line \u0085next \uFEFFmark \uD83D half, \u00e4 \u20ac \u4e2d \uD83D\uDE00";
        RecordedCall call =
                RecordedCall.read(CALL).answered(RecordedLines.object().put("text", hostile), "test");

        String line = call.line();
        assertThat(line).contains("\u00e4 \u20ac \u4e2d \uD83D\uDE00", "\\u202Eevil\\u2066", "\\uD83D half");
        assertThat(line.codePoints())
                .noneMatch(
                        c -> Character.getType(c) == Character.FORMAT || Character.getType(c) == Character.SURROGATE);
        assertThat(RecordedCall.read(line)).isEqualTo(call);
    }
}
