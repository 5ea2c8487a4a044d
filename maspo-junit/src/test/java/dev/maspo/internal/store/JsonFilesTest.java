package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFilesTest {

    private static final String REMEDY = "Run mvn maspo:optimize again.";

    record Note(int schema, String title, double score, List<String> tags, Map<String, Integer> counts) {}

    @TempDir
    Path folder;

    private Note read(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("note.json"), content);
        return JsonFiles.read(file, Note.class, 2, REMEDY);
    }

    private static Note note() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        counts.put("z", 1);
        counts.put("a", 2);
        return new Note(2, "Grüße \"🦊\"\nzwei", 0.1 + 0.2, List.of("x", "y"), counts);
    }

    @Test
    void writesTheSameBytesOnEverySystem() throws IOException {
        Path file = folder.resolve("note.json");

        JsonFiles.write(file, note());

        assertThat(Files.readString(file)).isEqualTo("""
                {
                  "schema" : 2,
                  "title" : "Grüße \\"🦊\\"\\nzwei",
                  "score" : 0.30000000000000004,
                  "tags" : [
                    "x",
                    "y"
                  ],
                  "counts" : {
                    "z" : 1,
                    "a" : 2
                  }
                }
                """);
    }

    @Test
    void readsWhatItWrote() {
        Path file = folder.resolve("note.json");
        JsonFiles.write(file, note());

        assertThat(JsonFiles.read(file, Note.class, 2, REMEDY)).isEqualTo(note());
    }

    @Test
    void aLineHoldsNoLineEnd() {
        assertThat(JsonFiles.line(note())).startsWith("{\"schema\":2,").doesNotContain("\n", "\r");
    }

    @Test
    void aMissingFileIsNamedWithTheMend() {
        Path file = folder.resolve("none.json");

        assertThatThrownBy(() -> JsonFiles.read(file, Note.class, 2, REMEDY))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining(file.toString())
                .hasMessageEndingWith(REMEDY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"schema\": 2, \"title\": \"a",
                "{\"schema\": 2} {}",
                "{\"schema\": 2, \"title\": \"a\", \"score\": \"high\", \"tags\": [], \"counts\": {}}",
                "{\"schema\": 2, \"title\": \"a\", \"tags\": [], \"counts\": {}}",
                "{\"schema\": 2, \"title\": \"a\", \"score\": 1, \"tags\": [], \"counts\": {}, \"other\": 1}",
                "\u0000\u0001",
                "not json"
            })
    void aDamagedFileIsNamedWithTheMend(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith("The file " + folder.resolve("note.json") + " is damaged: ")
                .hasMessageEndingWith(". " + REMEDY)
                .hasCauseInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"schema\": \"2\"}", "{\"schema\": 2.5}"})
    void aFileWithoutASchemaIsDamaged(String content) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(MaspoException.class)
                .hasMessage("The file " + folder.resolve("note.json") + " is damaged: it has no \"schema\". " + REMEDY);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void anotherSchemaIsSaidBeforeAnyOtherDamage(int schema) {
        assertThatThrownBy(() -> read("{\"schema\": " + schema + ", \"unknown\": 1}"))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("note.json has schema " + schema + ", this version reads schema 2.")
                .hasMessageContaining("another version of MASPO for JUnit")
                .hasMessageEndingWith(REMEDY);
    }
}
