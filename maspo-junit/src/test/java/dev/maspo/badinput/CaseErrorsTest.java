package dev.maspo.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.BrokenCases;
import dev.maspo.testing.Refused;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseErrorsTest {

    @TempDir
    Path folder;

    @Test
    void aMissingFileIsNamedWithItsPlace() {
        Refused.everywhere(
                BrokenCases.Missing.class,
                folder,
                "no resource cases/bad/there-is-none.jsonl",
                "Put the file into src/test/resources/cases/bad/there-is-none.jsonl.",
                BrokenCases.Missing.class.getName());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                BrokenCases.Empty.class,
                BrokenCases.EmptyJson.class,
                BrokenCases.NoEntries.class,
                BrokenCases.EmptyCsv.class,
                BrokenCases.HeaderOnly.class,
                BrokenCases.EmptyYaml.class
            })
    void aFileWithoutCasesIsToldWhatACaseNeeds(Class<?> fixture) {
        Refused.everywhere(
                fixture,
                folder,
                "The case file cases/bad/",
                " is empty. Write at least one case, with an id and an input.");
    }

    @Test
    void aMalformedLineIsNamedByItsNumber() {
        Refused.everywhere(
                BrokenCases.Malformed.class,
                folder,
                "The case file cases/bad/malformed.jsonl is malformed at line 3: ");
    }

    @Test
    void malformedJsonIsNamedByItsLine() {
        Refused.everywhere(
                BrokenCases.MalformedJson.class,
                folder,
                "The case file cases/bad/malformed.json is malformed at line 3: ",
                "was expecting comma");
    }

    @Test
    void malformedYamlIsNamedByItsLine() {
        assertThat(Refused.testing(BrokenCases.MalformedYaml.class))
                .containsPattern("The case file cases/bad/malformed\\.yaml is malformed at line [45]: ");
    }

    @Test
    void aCsvRecordWithTooManyCellsIsNamedByItsLine() {
        Refused.everywhere(
                BrokenCases.MalformedCsv.class,
                folder,
                "The case file cases/bad/malformed.csv is malformed at line 3: ");
    }

    @Test
    void aCaseWithoutIdIsNamedByItsLine() {
        Refused.everywhere(
                BrokenCases.NoId.class,
                folder,
                "The case file cases/bad/no-id.jsonl, line 2: the case has no \"id\"; every case needs one");
    }

    @Test
    void aYamlCaseWithoutIdIsNamedByItsPlace() {
        Refused.everywhere(BrokenCases.NoIdYaml.class, folder, "cases/bad/no-id.yaml, entry 2: the case has no \"id\"");
    }

    @Test
    void aCsvCaseWithoutIdIsNamedByItsLine() {
        Refused.everywhere(
                BrokenCases.NoIdCsv.class,
                folder,
                "cases/bad/no-id.csv, record 2 (near line 3): the case has no \"id\"");
    }

    @Test
    void anIdThatStandsTwiceIsNamedWithBothLines() {
        Refused.everywhere(
                BrokenCases.Twice.class,
                folder,
                "The case file cases/bad/twice.jsonl has the id 'a' twice: line 1 and line 3. Give each case an id");
    }

    @Test
    void anIdThatStandsTwiceInJsonIsNamedWithBothPlaces() {
        Refused.everywhere(BrokenCases.TwiceJson.class, folder, "has the id 'a' twice: entry 1 and entry 2.");
    }

    @Test
    void anIdThatStandsTwiceInCsvIsNamedWithBothLines() {
        Refused.everywhere(
                BrokenCases.TwiceCsv.class,
                folder,
                "has the id 'a' twice: record 1 (near line 2) and record 3 (near line 4).");
    }

    @Test
    void anUnknownFieldIsNamedWithTheKnownOnes() {
        Refused.everywhere(
                BrokenCases.UnknownField.class,
                folder,
                "line 1: the case has an unknown field 'expect'; a case has expected, id, input, split, tags");
    }

    @Test
    void aCaseWithoutInputIsNamedByItsLine() {
        Refused.everywhere(BrokenCases.NoInput.class, folder, "no-input.jsonl, line 1: the case has no \"input\".");
    }

    @Test
    void anUnknownSplitIsNamedWithTheKnownOnes() {
        Refused.everywhere(
                BrokenCases.UnknownSplit.class,
                folder,
                "line 1: the case has the \"split\" 'training', expected optimize, holdout or test.");
    }

    @Test
    void aFileThatIsNoListSaysWhatItIs() {
        Refused.everywhere(
                BrokenCases.NoList.class, folder, "object.json is malformed", "it holds OBJECT, expected a list");
    }

    @Test
    void aLineThatIsNoObjectSaysWhatItIs() {
        Refused.everywhere(
                BrokenCases.NoObject.class, folder, "text.jsonl, line 1: the case holds STRING, expected an object");
    }

    @Test
    void aFileOfAnUnknownFormIsToldTheKnownOnes() {
        Refused.everywhere(
                BrokenCases.UnknownForm.class,
                folder,
                "cases/bad/cases.tsv has an ending that says no known form",
                "Use .jsonl, .json, .csv, .yaml or .yml.");
    }

    @Test
    void tooFewCasesToSplitAreCounted() {
        assertThat(Refused.optimizing(BrokenCases.Few.class, folder))
                .contains("The case file cases/bad/few.jsonl has too few cases to split")
                .contains("of its 6 cases, 3 are to optimize on, 3 to decide on and 0 for tests; at least 4")
                .contains("Add cases");
    }
}
