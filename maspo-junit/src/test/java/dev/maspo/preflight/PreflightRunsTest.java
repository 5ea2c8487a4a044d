package dev.maspo.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Desk;
import dev.maspo.fixtures.OtherWorlds;
import dev.maspo.fixtures.Preflights;
import dev.maspo.result.JudgeQuality;
import dev.maspo.result.PreflightResult;
import dev.maspo.result.RunResult;
import dev.maspo.testing.Optimizing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preflight of real runs. */
class PreflightRunsTest {

    @TempDir
    Path folder;

    private RunResult result(Class<?> fixture, String... parameters) {
        return Optimizing.result(Optimizing.run(fixture, folder, parameters));
    }

    @Test
    void isPartOfTheResultAndOfTheUsage() {
        RunResult with = result(Desk.class);
        RunResult without = result(Desk.class, "maspo.preflight", "off");

        PreflightResult preflight = Objects.requireNonNull(with.preflight());
        assertThat(preflight.verdict()).isEqualTo("go");
        assertThat(preflight.headroom()).isPositive();
        JudgeQuality judge = Objects.requireNonNull(preflight.judge());
        assertThat(judge.credible()).isTrue();
        assertThat(judge.labelled()).isEqualTo(judge.pairs());
        assertThat(without.preflight()).isNull();
        assertThat(with.agents()).isEqualTo(without.agents());
        long more = with.usage().calls().total() - without.usage().calls().total();
        assertThat(more).isPositive().isLessThanOrEqualTo(preflight.requests());
    }

    @Test
    void aJudgeThatAlwaysLikesTheFirstOutputEndsTheRunBeforeAResultIsTouched() {
        assertThat(Optimizing.run(Preflights.FirstPlace.class, folder).error())
                .contains("The judge is not credibly better than a coin")
                .contains("100 % of its preferences go to the first place");
        assertThat(folder.resolve("first-place")).doesNotExist();
        assertThat(result(Preflights.FirstPlace.class, "maspo.preflight", "force")
                        .preflight())
                .isNotNull();
    }

    @Test
    void demonstrationsThatNothingCallsRightAreToldToDoNothing() {
        String told = "maspo.demonstrations=on does nothing here";
        String[] on = {"maspo.demonstrations", "on", "maspo.preflight", "off", "maspo.rounds", "1", "maspo.steps", "1"};

        assertThat(result(OtherWorlds.Unlabelled.class, on).warnings())
                .anySatisfy(warning -> assertThat(warning).startsWith(told));
        assertThat(result(Desk.class, on).warnings()).noneMatch(warning -> warning.startsWith(told));
        String[] pareto = Arrays.copyOf(on, on.length + 2);
        pareto[on.length] = "maspo.preset";
        pareto[on.length + 1] = "pareto";
        assertThat(result(Desk.class, pareto).warnings())
                .contains(told + ": only the preset joint shows traces, and this is pareto.");
    }

    @Test
    void whereAllIsRightTheSearchIsNotPaidFor() {
        RunResult result = result(Preflights.Perfect.class);

        assertThat(result.accepted()).isFalse();
        assertThat(result.reason()).startsWith("Nothing to gain: ").contains("maspo.preflight=force");
        assertThat(result.usage().calls().judge()).isZero();
        assertThat(result.usage().calls().optimizer()).isZero();
        assertThat(result.after().n()).isZero();
        assertThat(folder.resolve("perfect/events.jsonl")).isEmptyFile();
        assertThat(result(Preflights.Perfect.class, "maspo.preflight", "force")
                        .after()
                        .n())
                .isPositive();
    }

    @Test
    void itCanBeMadeAlone() {
        RunResult result = result(Desk.class, "maspo.preflight", "only");

        assertThat(result.reason()).isEqualTo("Only the preflight was asked for (maspo.preflight=only).");
        assertThat(result.preflight()).isNotNull();
        assertThat(result.usage().calls().optimizer()).isZero();
        assertThat(Files.exists(folder.resolve("desk/run.json"))).isTrue();
    }

    @Test
    void aSmallBudgetIsNotSpentOnIt() {
        RunResult result = result(Desk.class, "maspo.budget.calls", "300");

        PreflightResult preflight = Objects.requireNonNull(result.preflight());
        assertThat(preflight.judge()).isNull();
        assertThat(preflight.requests()).isLessThanOrEqualTo(30);
        assertThat(preflight.findings()).contains("The judge was not tested: this run is too small to pay for it.");
    }

    @Test
    void otherValuesAreRefused() {
        assertThat(Optimizing.run(Desk.class, folder, "maspo.preflight", "maybe")
                        .error())
                .contains("maspo.preflight must be one of on, off, force, only, but is 'maybe'.");
        assertThat(Optimizing.run(Desk.class, folder, "maspo.demonstrations", "yes")
                        .error())
                .contains("maspo.demonstrations must be one of on, off, but is 'yes'.");
    }
}
