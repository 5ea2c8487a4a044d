package dev.maspo.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {

    private static final String JSONL = """
            {"id": "c1", "input": "Where is my parcel?", "expected": "shipping", "tags": ["late", "angry"], "split": "holdout"}

            {"id": 2, "input": {"subject": "Bill", "lines": [1, 2]}, "expected": {"queue": "billing", "score": 0.5}}
            """;
    private static final String JSON = """
            [
              {"id": "c1", "input": "Where is my parcel?", "expected": "shipping", "tags": ["late", "angry"], "split": "holdout"},
              {"id": 2, "input": {"subject": "Bill", "lines": [1, 2]}, "expected": {"queue": "billing", "score": 0.5}}
            ]
            """;
    private static final String YAML = """
            # two tickets
            - id: c1
              input: Where is my parcel?
              expected: shipping
              tags: [late, angry]
              split: holdout
            - id: 2
              input:
                subject: Bill
                lines: [1, 2]
              expected:
                queue: billing
                score: 0.5
            """;

    @TempDir
    Path folder;

    private List<Case> load(String name, String text) {
        try (TempResources resources = new TempResources(folder)) {
            return CaseFile.load(name, resources.put(name, text).view());
        }
    }

    private Case one(String name, String text) {
        List<Case> cases = load(name, text);
        assertThat(cases).hasSize(1);
        return cases.get(0);
    }

    private static void isTheTwoTickets(List<Case> cases) {
        assertThat(cases).hasSize(2);
        Case first = cases.get(0);
        assertThat(first.id()).isEqualTo("c1");
        assertThat(first.inputText()).isEqualTo("Where is my parcel?");
        assertThat(Case.text(first.expected())).isEqualTo("shipping");
        assertThat(first.tags()).containsExactly("late", "angry");
        assertThat(first.split()).contains(SplitName.HOLDOUT);
        Case second = cases.get(1);
        assertThat(second.id()).isEqualTo("2");
        assertThat(second.inputText()).isEqualTo("{\"subject\":\"Bill\",\"lines\":[1,2]}");
        assertThat(second.fields())
                .containsEntry("subject", "Bill")
                .containsEntry("lines", "[1,2]")
                .containsEntry("input", second.inputText());
        assertThat(second.expected().at("/score").asDouble()).isEqualTo(0.5);
        assertThat(second.tags()).isEmpty();
        assertThat(second.split()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.jsonl", "cases/tickets.ndjson", "CASES.JSONL"})
    void readsJsonLines(String name) {
        isTheTwoTickets(load(name, JSONL));
        isTheTwoTickets(load(name, "\uFEFF" + JSONL.replace("\n", "\r\n")));
        isTheTwoTickets(load(name, JSONL.replace("\n", "\r").stripTrailing()));
    }

    @Test
    void readsJson() {
        isTheTwoTickets(load("cases.json", JSON));
        isTheTwoTickets(load("cases.json", "\uFEFF" + JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cases.yaml", "cases.yml"})
    void readsYaml(String name) {
        isTheTwoTickets(load(name, YAML));
        isTheTwoTickets(load(name, "\uFEFF" + YAML.replace("\n", "\r\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\": \"c1\", \"input\": \"x\"}",
                "{\"id\": \"c1\", \"input\": \"x\", \"expected\": null, \"tags\": null, \"split\": null}"
            })
    void whatIsNullIsAbsent(String line) {
        Case item = one("cases.jsonl", line);

        assertThat(item.expected().isMissingNode()).isTrue();
        assertThat(item.tags()).isEmpty();
        assertThat(item.split()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"optimize, OPTIMIZE", "Holdout, HOLDOUT", "' TEST ', TEST"})
    void theSplitIsReadWhateverItsCase(String written, SplitName expected) {
        assertThat(one("cases.jsonl", "{\"id\": \"c1\", \"input\": \"x\", \"split\": \"" + written + "\"}")
                        .split())
                .contains(expected);
    }

    @Test
    void anInputOfItsOwnNameKeepsItsMeaning() {
        Case item = one("cases.jsonl", "{\"id\": \"c1\", \"input\": {\"input\": \"inner\", \"more\": 1}}");

        assertThat(item.fields()).containsEntry("input", "inner").containsEntry("more", "1");
    }

    @Test
    void keepsTheOrderOfTheFile() {
        assertThat(load("cases.jsonl", "{\"id\": \"z\", \"input\": 1}\n{\"id\": \"a\", \"input\": 2}"))
                .extracting(Case::id)
                .containsExactly("z", "a");
    }
}
