package dev.maspo.topologies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Tired;
import dev.maspo.testing.Optimizing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole runs with models that work at first, and fail later. */
class TiredModelsTest {

    @TempDir
    Path folder;

    @Test
    void anOptimizerThatFailsAfterItsFirstProposalsIsTold() {
        var outcome = Optimizing.run(Tired.Optimizer.class, folder);

        assertThat(outcome.error()).isNull();
        assertThat(Optimizing.result(outcome).warnings())
                .singleElement()
                .asString()
                .matches(
                        "\\d+ of \\d+ requests to the optimizer failed; the first: The model failed for the optimizer for"
                                + " agent '\\w+': java\\.lang\\.IllegalStateException: status 401: quota is used up");
    }

    @Test
    void aHeldOutCaseThatAModelFailsUnderTheNewPromptsIsToldWhereItIsBorne() {
        var outcome = Optimizing.run(Tired.Agent.class, folder, "maspo.seed", "1");

        assertThat(outcome.error()).isNull();
        assertThat(Optimizing.result(outcome).warnings())
                .singleElement()
                .asString()
                .startsWith("1 of 24 held-out cases failed under the new prompts and count against them:\n"
                        + "- 1 like this (n07): Agent 'answer' failed in case 'n07': The model failed for")
                .contains("status 401: quota is used up");
    }

    @Test
    void itEndsTheRunWhereItIsNot() {
        var outcome = Optimizing.run(Tired.Agent.class, folder, "maspo.seed", "1", "maspo.maxErrorRate", "0");

        assertThat(outcome.error())
                .contains("1 of 24 cases failed under the new prompts, as a model did not answer, more than")
                .contains("status 401: quota is used up");
        assertThat(outcome.resultFile()).isNull();
    }
}
