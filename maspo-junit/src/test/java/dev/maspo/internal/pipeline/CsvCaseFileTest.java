package dev.maspo.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvCaseFileTest {

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

    @Test
    void readsCsv() {
        List<Case> cases = load("cases.csv", """
                id,input,expected,tags,split
                c1,Where is my parcel?,shipping,late; angry,holdout
                2,Bill,billing,,
                """);

        assertThat(cases).extracting(Case::id).containsExactly("c1", "2");
        assertThat(cases).extracting(Case::inputText).containsExactly("Where is my parcel?", "Bill");
        assertThat(cases).extracting(c -> Case.text(c.expected())).containsExactly("shipping", "billing");
        assertThat(cases.get(0).tags()).containsExactly("late", "angry");
        assertThat(cases.get(1).tags()).isEmpty();
        assertThat(cases).extracting(Case::split).containsExactly(Optional.of(SplitName.HOLDOUT), Optional.empty());
    }

    @Test
    void csvCellsMayHoldQuotesCommasAndLines() {
        Case item = one("cases.csv", "id,input\r\nc1,\"She said \"\"no\"\",\nthen left.\"\r\n");

        assertThat(item.inputText()).isEqualTo("She said \"no\",\nthen left.");
    }

    @Test
    void csvColumnsWithADotAreFields() {
        Case item = one("cases.csv", """
                id,input.subject,input.body,expected.queue
                c1,Bill,"Too high, sorry",billing
                """);

        assertThat(item.inputText()).isEqualTo("{\"subject\":\"Bill\",\"body\":\"Too high, sorry\"}");
        assertThat(item.expected().at("/queue").asText()).isEqualTo("billing");
    }

    @Test
    void csvMayBeSavedBySpreadsheets() {
        assertThat(one("cases.csv", "\uFEFFid,input\r\nc1,Grüße\r\n\r\n").inputText())
                .isEqualTo("Grüße");
    }

    @Test
    void emptyCellsAreAbsentValues() {
        Case item = one("cases.csv", "id,input.subject,input.body,expected\nc1,Bill,,\n");

        assertThat(item.fields()).containsOnlyKeys("subject", "input");
        assertThat(item.expected().isMissingNode()).isTrue();
    }
}
