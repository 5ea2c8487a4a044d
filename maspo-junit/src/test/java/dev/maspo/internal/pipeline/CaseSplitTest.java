package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.items;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.maspo.MaspoException;
import dev.maspo.result.CaseCounts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseSplitTest {

    private static Case in(SplitName part, String id) {
        return new Case(id, TextNode.valueOf("x"), MissingNode.getInstance(), Set.of(), Optional.of(part));
    }

    private static List<String> ids(List<Case> cases) {
        return cases.stream().map(Case::id).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 40, 61, 250})
    void givesEachPartAHalf(int count) {
        CaseSplit split = CaseSplit.of("cases.jsonl", items(count));

        assertThat(split.counts()).isEqualTo(new CaseCounts((count + 1) / 2, count / 2, 0));
        assertThat(Stream.concat(split.optimize().stream(), split.holdout().stream()))
                .containsExactlyInAnyOrderElementsOf(items(count));
    }

    @Test
    void doesNotDependOnTheOrderOfTheFile() {
        List<Case> cases = items(60);
        List<Case> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(1));

        CaseSplit split = CaseSplit.of("cases.jsonl", cases);
        CaseSplit other = CaseSplit.of("cases.jsonl", shuffled);

        assertThat(ids(other.optimize())).containsExactlyInAnyOrderElementsOf(ids(split.optimize()));
        assertThat(ids(other.holdout())).containsExactlyInAnyOrderElementsOf(ids(split.holdout()));
    }

    // The lower half of the ids by their SHA-256, worked out with another language. Another split would make every
    // earlier result incomparable.
    @Test
    void staysAsItIsFromVersionToVersion() {
        assertThat(ids(CaseSplit.of("cases.jsonl", items(10)).optimize()))
                .containsExactly("c3", "c4", "c6", "c8", "c10");
    }

    @Test
    void keepsTheOrderOfTheFileWithinAPart() {
        List<Case> cases = items(30);

        CaseSplit split = CaseSplit.of("cases.jsonl", cases);

        assertThat(split.optimize()).isSortedAccordingTo((a, b) -> cases.indexOf(a) - cases.indexOf(b));
        assertThat(split.holdout()).isSortedAccordingTo((a, b) -> cases.indexOf(a) - cases.indexOf(b));
    }

    @Test
    void mixesCasesThatStandTogetherInTheFile() {
        List<Case> cases = items(200);

        long early = CaseSplit.of("cases.jsonl", cases).optimize().stream()
                .filter(c -> cases.indexOf(c) < 100)
                .count();

        assertThat(early).isBetween(35L, 65L);
    }

    @Test
    void putsCasesWhereTheFileSaysAndHalvesTheOthers() {
        List<Case> cases = new ArrayList<>(items(10));
        cases.add(in(SplitName.TEST, "t1"));
        cases.add(in(SplitName.HOLDOUT, "h1"));
        cases.add(in(SplitName.HOLDOUT, "h2"));
        cases.add(in(SplitName.OPTIMIZE, "o1"));

        CaseSplit split = CaseSplit.of("cases.jsonl", cases);

        assertThat(split.counts()).isEqualTo(new CaseCounts(6, 7, 1));
        assertThat(ids(split.test())).containsExactly("t1");
        assertThat(ids(split.holdout())).contains("h1", "h2");
        assertThat(ids(split.optimize())).contains("o1");
        assertThat(ids(split.optimize()))
                .containsAll(ids(CaseSplit.of("cases.jsonl", items(10)).optimize()));
    }

    @Test
    void refusesTooFewCases() {
        assertThatThrownBy(() -> CaseSplit.of("cases.jsonl", items(7)))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("The case file cases.jsonl has too few cases to split: of its 7 cases, 4 are to"
                        + " optimize on, 3 to decide on and 0 for tests; at least 4 to optimize on and 4 to decide"
                        + " on are needed.");
    }

    @Test
    void saysWhichCasesFellSomewhereByTheirOwnWord() {
        List<Case> cases = Stream.concat(
                        items(6).stream(), IntStream.range(0, 6).mapToObj(i -> in(SplitName.OPTIMIZE, "o" + i)))
                .toList();

        assertThatThrownBy(() -> CaseSplit.of("cases.jsonl", cases))
                .hasMessageContaining(
                        "of its 12 cases, 9 (6 by \"split\": \"optimize\") are to optimize on, 3 to decide on"
                                + " and 0 for tests; at least 4");
    }

    @Test
    void refusesAFileThatPutsAllCasesIntoOnePart() {
        List<Case> cases =
                items(20).stream().map(c -> in(SplitName.HOLDOUT, c.id())).toList();

        assertThatThrownBy(() -> CaseSplit.of("cases.jsonl", cases))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining(
                        "of its 20 cases, 0 are to optimize on, 20 (20 by \"split\": \"holdout\") to decide on")
                .hasMessageContaining("\"split\"");
    }
}
