package dev.maspo.presets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Desk;
import dev.maspo.fixtures.Labelled;
import dev.maspo.fixtures.OtherWorlds;
import dev.maspo.internal.optimize.Preset;
import dev.maspo.result.RunResult;
import dev.maspo.testing.Optimizing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whole runs with each preset. */
class PresetRunsTest {

    @TempDir
    Path folder;

    private RunResult run(Class<?> fixture, String... parameters) {
        var outcome = Optimizing.run(fixture, folder, parameters);
        assertThat(outcome.error()).isNull();
        return Optimizing.result(outcome);
    }

    @ParameterizedTest
    @EnumSource
    void theResultNamesItsPreset(Preset preset) {
        RunResult result = run(Desk.class, "maspo.preset", preset.id());

        assertThat(result.preset()).isEqualTo(preset.id());
        assertThat(folder.resolve("desk/run.json")).content().contains("\"preset\" : \"" + preset.id() + "\"");
        assertThat(folder.resolve("desk/events.jsonl")).isNotEmptyFile();
    }

    @Test
    void withoutAnyTheJointSearchIsTaken() {
        assertThat(run(Desk.class).preset()).isEqualTo("joint");
    }

    @ParameterizedTest
    @EnumSource
    void aBudgetEndsTheSearchAndPaysTheDecision(Preset preset) {
        RunResult free = run(Desk.class, "maspo.preset", preset.id());
        long limit = free.usage().calls().total() * 7 / 10;

        RunResult result = run(Desk.class, "maspo.preset", preset.id(), "maspo.budget.calls", String.valueOf(limit));

        assertThat(result.usage().calls().total()).isLessThanOrEqualTo(limit);
        assertThat(result.reason()).contains("The search ended early: The budget maspo.budget.calls = " + limit);
        assertThat(result.after().n()).isEqualTo(free.after().n());
    }

    @Test
    void paretoWithoutLabelsIsRefusedBeforeAnythingIsSpent() {
        assertThat(Optimizing.run(OtherWorlds.Unlabelled.class, folder, "maspo.preset", "pareto")
                        .error())
                .contains("The preset 'pareto' is guided by labels alone, and pipeline 'unlabelled' has none.")
                .contains("Add a @SystemAssertion, or choose another preset: maspo.preset=joint needs no labels.");
        assertThat(folder.resolve("unlabelled")).doesNotExist();
    }

    @Test
    void paretoNeedsNoJudge() {
        assertThat(run(Labelled.WithoutJudge.class, "maspo.preset", "pareto")
                        .usage()
                        .calls()
                        .judge())
                .isZero();
        assertThat(Optimizing.run(Labelled.WithoutJudge.class, folder, "maspo.preset", "paper")
                        .error())
                .contains("has no model for the role JUDGE");
    }
}
