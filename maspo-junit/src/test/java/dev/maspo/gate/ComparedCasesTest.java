package dev.maspo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import dev.maspo.fixtures.Desk;
import dev.maspo.fixtures.Gated;
import dev.maspo.internal.store.Origins;
import dev.maspo.launcher.Forms;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Optimizing;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparedCasesTest {

    private static final String NICER = "You sort tickets.\nExplain your thoughts at length.\n---\n{{input}}";

    @TempDir
    Path folder;

    private Gating gating;

    @BeforeEach
    void record() {
        gating = new Gating(folder);
        gating.record(Gated.Accepted.class);
    }

    private void searched(String prompt, int seen) {
        Set<String> ids = IntStream.range(0, seen)
                .mapToObj(i -> String.format("g%02d", i))
                .collect(Collectors.toSet());
        new Origins(Origins.SCHEMA, "gated", List.of(new Origins.Run(Map.of("sorter", Origins.hash(prompt)), ids)))
                .leaveIn(folder.resolve("results"));
        assertThat(Forms.applied(folder.resolve("results"), gating.baselines()))
                .hasValue(gating.baselines().resolve("gated.origins.json"));
    }

    @Test
    void aPromptThatAPersonEditedIsComparedByAllCases() {
        searched("some other prompt", 40);

        GateResult result = gating.check(Gated.Nicer.class);

        assertThat(result.split()).isEqualTo("all");
        assertThat(result.comparisons().get(0).cases()).isEqualTo(80);
    }

    @Test
    void aPromptThatCameOutOfASearchIsComparedByTheCasesThatTheSearchDidNotSee() {
        searched(NICER, 45);

        GateResult result = gating.check(Gated.Nicer.class);

        assertThat(result.split()).isEqualTo("holdout");
        assertThat(result.comparisons().get(0).cases()).isEqualTo(35);
        assertThat(result.examples()).extracting(e -> e.caseId()).allMatch(id -> id.compareTo("g45") >= 0);
        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
    }

    @Test
    void theSameHoldsForAnAcceptedPromptThatCameOutOfASearch() {
        searched("You sort tickets.\nAnswer with the name of the queue only.\n---\n{{input}}", 30);

        assertThat(gating.check(Gated.Nicer.class).comparisons().get(0).cases()).isEqualTo(50);
    }

    @Test
    void withoutAnUnseenCaseNothingPasses() {
        searched(NICER, 80);

        GateResult result = gating.check(Gated.Nicer.class);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains("saw all 80 cases, so none is left to compare the prompts by");
    }

    @Test
    void aRunNotesWhatItsSearchSaw() {
        RunResult run = Optimizing.result(Optimizing.run(Desk.class, folder));
        assertThat(Forms.applied(folder.resolve("desk"), gating.baselines())).isPresent();

        Origins origins = Origins.of(gating.baselines(), "desk");
        var sorter = run.agents().get(0);
        assertThat(origins.seen(sorter.id(), sorter.after()))
                .hasSize(run.cases().optimize())
                .allMatch(id -> id.matches("t\\d\\d"));
        assertThat(origins.seen(sorter.id(), sorter.before())).isEmpty();
        assertThat(Forms.applied(folder.resolve("desk"), gating.baselines())).isPresent();
        assertThat(Origins.of(gating.baselines(), "desk")).as("applied again").isEqualTo(origins);
    }
}
