package dev.maspo.topologies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.OtherWorlds;
import dev.maspo.result.RunResult;
import dev.maspo.testing.DeskModel;
import dev.maspo.testing.Optimizing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithoutLabelsTest {

    @TempDir
    Path folder;

    @Test
    void theJudgeAloneGetsABetterPromptAccepted() {
        var outcome = Optimizing.run(OtherWorlds.Unlabelled.class, folder);

        assertThat(outcome.error()).isNull();
        assertThat(outcome.testClass()).isEqualTo(OtherWorlds.Unlabelled.class.getName());
        RunResult result = Optimizing.result(outcome);
        assertThat(result.basis()).isEqualTo("judge");
        assertThat(result.before().score()).isEqualTo(0.5);
        assertThat(result.after().low()).isGreaterThan(0.5);
        assertThat(result.accepted()).as(result.reason()).isTrue();
        assertThat(result.reason()).startsWith("Credibly better: the judge prefers the new outputs in ");
        assertThat(result.agents().get(0).after()).contains(DeskModel.GOOD).doesNotContain(DeskModel.NICE);
    }

    @Test
    void theResultIsOnDiskWithTheProposedPrompts() {
        Optimizing.run(OtherWorlds.Unlabelled.class, folder);

        assertThat(folder.resolve("unlabelled/run.json")).content().contains("\"basis\" : \"judge\"");
        assertThat(folder.resolve("unlabelled/prompts/sorter.md")).content().contains(DeskModel.GOOD);
        assertThat(folder.resolve("unlabelled/events.jsonl")).content().contains("\"decision\":\"adopted sorter.");
        assertThat(folder.resolve("unlabelled/summary.md"))
                .content()
                .contains("ACCEPTED: optimization of `unlabelled`")
                .contains("the judge's win rate against the original prompts");
        assertThat(folder.resolve("summary.md")).hasSameTextualContentAs(folder.resolve("unlabelled/summary.md"));
    }
}
