package dev.maspo.badinput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import dev.maspo.fixtures.BrokenModels;
import dev.maspo.fixtures.Desk;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Refused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UselessAnswersTest {

    @TempDir
    Path folder;

    @Test
    void aJudgeThatNobodyCanReadEndsTheRun() {
        assertThat(Refused.whileOptimizing(BrokenModels.JudgeRambles.class, folder))
                .containsPattern("The judge's answers cannot be read: (\\d+) of \\1 held no <verdict>A</verdict>")
                .contains("even when asked again", "Use a model that follows the form", "Both are fine, really.");
    }

    @Test
    void whatTheJudgeSaidCannotColourTheTerminal() {
        assertThat(Refused.whileOptimizing(BrokenModels.JudgeRambles.class, folder))
                .doesNotContain("\u001b", "\r")
                .contains("red");
    }

    @Test
    void aJudgeThatFailsForGoodEndsTheRunAndItsErrorIsNoVerdict() {
        assertThat(Refused.whileOptimizing(BrokenModels.JudgeFails.class, folder))
                .containsPattern("The judge's model fails: (\\d+) of \\1 questions got no answer\\.")
                .contains("The model failed for the judge of agent '", "the judge is out")
                .doesNotContain("follows the form");
    }

    @Test
    void anOptimizerWithoutPromptInItsAnswersEndsTheRun() {
        assertThat(Refused.whileOptimizing(BrokenModels.OptimizerRambles.class, folder))
                .contains("The optimizer made no usable proposal in 3 steps", "between <prompt> and </prompt>")
                .contains("The last problem: it held no <prompt>...</prompt>.");
    }

    @Test
    void anOptimizerThatFailsForGoodEndsTheRun() {
        assertThat(Refused.whileOptimizing(BrokenModels.OptimizerFails.class, folder))
                .contains("The optimizer made no usable proposal in 3 steps")
                .contains("The model failed for the optimizer for agent 'writer'", "status 500: no optimizer");
    }

    @Test
    void afterARunThatFailsNothingShowsTheSuccessOfTheOneBefore() {
        assertThat(Optimizing.run(Desk.class, folder).error()).isNull();
        assertThat(folder.resolve("summary.md")).content().contains(" ACCEPTED: ");

        assertThat(Optimizing.run(BrokenModels.DeskWithDeadOptimizer.class, folder)
                        .error())
                .isNotNull();

        for (String file : List.of("summary.md", "desk/summary.md", "desk/report.html")) {
            assertThat(folder.resolve(file))
                    .content()
                    .contains("FAILED", "The optimizer made no usable proposal")
                    .doesNotContain("ACCEPTED");
        }
        assertThat(folder.resolve("desk/prompts")).isEmptyDirectory();
    }

    @Test
    void severalRunsThatFailDoNotLoseTheResultOfAnEarlierOne() {
        assertThat(Optimizing.run(Desk.class, folder).error()).isNull();
        Path results = folder.resolve("desk");
        String good = contentOf(results.resolve("run.json").toFile());

        for (int i = 0; i < 2; i++) {
            assertThat(Optimizing.run(BrokenModels.DeskWithDeadOptimizer.class, folder)
                            .error())
                    .contains("The optimizer made no usable proposal");
        }

        boolean aside = Files.exists(results.resolve("run.previous.json"));
        assertThat(results.resolve(aside ? "run.previous.json" : "run.json")).hasContent(good);
    }
}
