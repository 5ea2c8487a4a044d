package dev.maspo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Desk;
import dev.maspo.testing.DeskModel;
import dev.maspo.testing.Optimizing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineLauncherTest {

    @TempDir
    Path folder;

    @Test
    void acceptsThePromptThatHelpsTheNextAgent() {
        var outcome = Optimizing.run(Desk.class, folder);

        assertThat(outcome.error()).isNull();
        var result = Optimizing.result(outcome);
        assertThat(result.accepted()).isTrue();
        assertThat(result.agents().get(0).after()).contains(DeskModel.GOOD).doesNotContain(DeskModel.NICE);
    }
}
