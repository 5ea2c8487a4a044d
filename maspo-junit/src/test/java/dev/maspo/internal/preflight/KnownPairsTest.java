package dev.maspo.internal.preflight;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pairs whose better output is known without asking. */
class KnownPairsTest {

    private static final Pipeline PIPELINE = pipeline(chatting("sorter"), chatting("writer", "sorter"));
    private static final String[] THINGS = {"broken toaster oven", "purple garden chair", "silent coffee grinder"};

    private static List<CaseRun> runs(int count, boolean telling) {
        return IntStream.range(0, count)
                .mapToObj(i -> run(
                        item("c" + i, "What about my " + THINGS[i % 3] + "?"),
                        "sorter",
                        i % 2 == 0 ? "returns" : "repair",
                        "writer",
                        telling ? "We take care of the " + THINGS[i % 3] + " now." : "We take care of it " + i + "."))
                .toList();
    }

    private static List<KnownPair> pairs(List<CaseRun> runs, int most, Assertion... assertions) {
        return new KnownPairs(PIPELINE, new Metric(PIPELINE, List.of(assertions))).of(runs, most);
    }

    @Test
    void anOutputThatTakesTheCaseUpIsBetterThanOneForAnotherCase() {
        List<KnownPair> pairs = pairs(runs(9, true), 40);

        assertThat(pairs).hasSizeGreaterThanOrEqualTo(9).allSatisfy(pair -> {
            assertThat(pair.agent().id()).isEqualTo("writer");
            assertThat(pair.labelled()).isFalse();
            assertThat(pair.worse()).isNotEqualTo(pair.run().step("writer").text());
        });
        assertThat(pairs.subList(0, 9)).extracting(p -> p.run().item().id()).doesNotHaveDuplicates();
    }

    @Test
    void outputsThatDoNotShowTheirCaseMakeNoPair() {
        assertThat(pairs(runs(9, false), 40)).isEmpty();
    }

    @Test
    void assertionsSayWhichOutputOfTheLastAgentIsBetter() {
        Assertion rightHalf = new Assertion(
                "rightHalf", 0, run -> run.output().contains(run.caseId().replace("c", "it ")) ? 1 : 0);

        List<KnownPair> pairs = pairs(runs(9, false), 40, rightHalf);

        assertThat(pairs)
                .isNotEmpty()
                .allSatisfy(pair -> assertThat(pair.labelled()).isTrue());
    }

    @Test
    void aCaseThatIsWrongAnywayMakesNoPair() {
        assertThat(pairs(runs(9, true), 40, new Assertion("never", 0, run -> 0)))
                .isEmpty();
    }

    @Test
    void thereAreNoMoreThanAskedFor() {
        assertThat(pairs(runs(60, true), 24)).hasSize(24);
    }
}
