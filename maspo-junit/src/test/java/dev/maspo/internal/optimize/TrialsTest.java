package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.pool;
import static dev.maspo.internal.optimize.Scripted.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.Agent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrialsTest {

    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);
    private static final SearchSettings SETTINGS = SearchSettings.joint(1, 1, WEIGHTS, 1);
    private static final Agent FIRST = PIPELINE.agent("first");

    private final Bench bench = new Bench(PIPELINE, List.of(), Scripted::play);
    private final Beam beam = new Beam("first", Objects.requireNonNull(ORIGINAL.get("first")), new Ratings(WEIGHTS, 1));

    private final Selection selection =
            new Selection(SETTINGS, bench.parts.proposing().hygiene());

    @AfterEach
    void close() {
        bench.close();
    }

    private List<Trials.Trial> run(Set<String> shown, String... prompts) {
        for (String prompt : prompts) {
            beam.draft().absorb(prompt, shown);
        }
        beam.ratings().grow(beam.draft().size());
        return new Trials(new Meetings(bench.parts, SETTINGS), SETTINGS, selection)
                .run(FIRST, beam, ORIGINAL, pool(24), SETTINGS.trials());
    }

    @Test
    void anEditThatHelpsIsRatedAboveOneThatHarms() {
        run(Set.of(), prompt("+", "+"), prompt("-", "-"));

        assertThat(beam.ratings().worth(0)).isPositive();
        assertThat(beam.ratings().worth(1)).isLessThan(beam.ratings().worth(0));
        assertThat(selection.best(FIRST, beam).edits()).containsExactly(0);
    }

    @Test
    void withoutAnyEditNothingIsRun() {
        assertThat(run(Set.of())).isEmpty();
        assertThat(bench.calls(ModelRole.AGENT, "first")).isZero();
    }

    @Test
    void aStepTriesOnAsManyCasesAsItMayAndOnEachOnce() {
        List<Trials.Trial> trials = run(Set.of(), prompt("+", "+"), prompt("0+", "+"), prompt("00+", "+"));

        assertThat(trials).hasSizeBetween(1, SETTINGS.trials());
        assertThat(trials).extracting(trial -> trial.evidence().caseId()).doesNotHaveDuplicates();
    }

    @Test
    void aVariantDoesNotMeetACaseWhoseTextsItShows() {
        List<Trials.Trial> trials = run(Set.of("c0", "c1", "c2", "c3"), prompt("+", "+"));

        assertThat(trials).isNotEmpty();
        assertThat(trials).extracting(trial -> trial.evidence().caseId()).doesNotContain("c0", "c1", "c2", "c3");
    }

    @Test
    void theSameSeedTriesTheSame() {
        List<Trials.Trial> trials = run(Set.of(), prompt("+", "+"), prompt("0+", "+"));
        Beam again = new Beam("first", Objects.requireNonNull(ORIGINAL.get("first")), new Ratings(WEIGHTS, 1));
        again.draft().absorb(prompt("+", "+"), Set.of());
        again.draft().absorb(prompt("0+", "+"), Set.of());
        again.ratings().grow(2);

        assertThat(new Trials(new Meetings(bench.parts, SETTINGS), SETTINGS, selection)
                        .run(FIRST, again, ORIGINAL, pool(24), SETTINGS.trials()))
                .isEqualTo(trials);
    }

    // That what is clearly worse stays behind is shown above.
    @Test
    void whatIsUndecidedComesAlongIntoARace() {
        run(Set.of(), prompt("+", "+"));
        beam.draft().absorb(ORIGINAL.get("first") + "\n- Be brief.", Set.of());
        beam.ratings().grow(2);

        assertThat(selection.best(FIRST, beam).edits()).containsExactly(0, 1);
    }
}
