package dev.maspo.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenCaseFileTest {

    @TempDir
    Path folder;

    private org.assertj.core.api.AbstractThrowableAssert<?, ?> refused(String name, String text) {
        try (TempResources resources = new TempResources(folder)) {
            Resources view = resources.put(name, text).view();
            return assertThatThrownBy(() -> CaseFile.load(name, view))
                    .isInstanceOf(MaspoException.class)
                    .hasMessageContaining("The case file " + name);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.jsonl", "cases.json", "cases.yaml", "cases.csv"})
    void anEmptyFileIsRefused(String name) {
        refused(name, "").hasMessageContaining("is empty. Write at least one case");
        refused(name, " \n\r\n").hasMessageContaining("is empty");
    }

    @Test
    void aFileWithoutAnyEntryIsEmpty() {
        refused("cases.json", "[]").hasMessageContaining("is empty");
        refused("cases.yaml", "[]").hasMessageContaining("is empty");
        refused("cases.csv", "id,input\n").hasMessageContaining("is empty");
    }

    @Test
    void anUnknownEndingIsRefused() {
        refused("cases.xml", "<a/>").hasMessageContaining("Use .jsonl, .json, .csv, .yaml or .yml.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\": \"c2\", \"input\": ",
                "{\"id\": \"c2\" \"input\": 1}",
                "{\"id\": \"c2\", \"input\": 1} {\"id\": \"c3\", \"input\": 1}",
                "{\"id\": \"c2\", \"input\": 1, \"input\": 2}",
                "id: c2"
            })
    void aMalformedJsonLineIsNamed(String line) {
        refused("cases.jsonl", "{\"id\": \"c1\", \"input\": 1}\n\n" + line + "\n")
                .hasMessageContaining("is malformed at line 3: ");
    }

    @Test
    void theLineOfMalformedJsonAndYamlIsNamed() {
        refused("cases.json", "[\n{\"id\": \"c1\", \"input\": 1},\n{\"id\" \"c2\"}\n]")
                .hasMessageContaining("is malformed at line 3: ");
        refused("cases.yaml", "- id: c1\n  input: x\n- id: [c2\n").hasMessageContaining("is malformed at line ");
    }

    @Test
    void aFileMustHoldAList() {
        refused("cases.json", "{\"id\": \"c1\", \"input\": 1}")
                .hasMessageContaining("it holds OBJECT, expected a list of cases");
        refused("cases.yaml", "id: c1\n").hasMessageContaining("expected a list of cases");
    }

    @Test
    void aCaseMustBeAnObject() {
        refused("cases.jsonl", "\"c1\"").hasMessageContaining("line 1: the case holds STRING, expected an object");
        refused("cases.json", "[1]").hasMessageContaining("entry 1: the case holds NUMBER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"input\": 1}",
                "{\"id\": \" \", \"input\": 1}",
                "{\"id\": null, \"input\": 1}",
                "{\"id\": {}, \"input\": 1}"
            })
    void aCaseNeedsAnId(String line) {
        refused("cases.jsonl", line).hasMessageContaining("line 1: the case has no \"id\"; every case needs one");
    }

    @Test
    void aCaseNeedsAnInput() {
        refused("cases.jsonl", "{\"id\": \"c1\"}").hasMessageContaining("line 1: the case has no \"input\"");
        refused("cases.jsonl", "{\"id\": \"c1\", \"input\": null}").hasMessageContaining("has no \"input\"");
        refused("cases.csv", "id,input\nc1,\n").hasMessageContaining("record 1").hasMessageContaining("\"input\"");
    }

    @Test
    void anUnknownFieldIsNamedWithWhereItMayGo() {
        refused("cases.jsonl", "{\"id\": \"c1\", \"input\": 1, \"label\": \"x\"}")
                .hasMessageContaining("has an unknown field 'label'; a case has expected, id, input, split, tags")
                .hasMessageContaining("\"expected\"");
    }

    @Test
    void anUnknownSplitOrMalformedTagsAreNamed() {
        refused("cases.jsonl", "{\"id\": \"c1\", \"input\": 1, \"split\": \"train\"}")
                .hasMessageContaining("the \"split\" 'train', expected optimize, holdout or test");
        refused("cases.jsonl", "{\"id\": \"c1\", \"input\": 1, \"tags\": {\"a\": 1}}")
                .hasMessageContaining("\"tags\" that are no list of texts");
    }

    @Test
    void anIdThatComesTwiceIsNamedWithBothPlaces() {
        refused(
                        "cases.jsonl",
                        "{\"id\": 7, \"input\": 1}\n{\"id\": \"c2\", \"input\": 1}\n{\"id\": \"7\", \"input\": 1}")
                .hasMessageContaining("has the id '7' twice: line 1 and line 3.");
        refused("cases.csv", "id,input\nc1,x\nc1,y\n")
                .hasMessageContaining("record 1")
                .hasMessageContaining("record 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,input\nc1\n", "id,input\nc1,x,y\n"})
    void aCsvRecordOfAnotherLengthThanTheHeaderIsRefused(String text) {
        refused("cases.csv", text).hasMessageContaining("is malformed at line 2");
    }

    @Test
    void aCsvCellThatIsNeverClosedIsRefused() {
        refused("cases.csv", "id,input\nc1,\"never closed\n").hasMessageContaining("is malformed at line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id,input,input.a\nc1,x,y\n", "id,input.a,input\nc1,x,y\n", "id,input,input\nc1,x,y\n"})
    void csvColumnsThatExcludeEachOtherAreRefused(String text) {
        refused("cases.csv", text)
                .hasMessageContaining("is malformed at line 1")
                .hasMessageContaining("input");
    }
}
