package dev.maspo.topologies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Judges;
import dev.maspo.fixtures.OtherWorlds;
import dev.maspo.result.RunResult;
import dev.maspo.testing.Optimizing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeAnswersTest {

    @TempDir
    Path folder;

    @Test
    void aJudgeThatCannotBeReadIsAskedAgainOnce() {
        RunResult fluent = optimized(OtherWorlds.Unlabelled.class);
        RunResult stuttering = optimized(Judges.Stutters.class);

        assertThat(stuttering.agents()).isEqualTo(fluent.agents());
        assertThat(stuttering.warnings()).isEmpty();
        assertThat(stuttering.usage().calls().judge())
                .isEqualTo(2 * fluent.usage().calls().judge());
    }

    @Test
    void whatStaysUnreadableIsATieAndIsReported() {
        RunResult result = optimized(Judges.Shrugs.class);

        assertThat(result.accepted()).isTrue();
        assertThat(result.warnings())
                .singleElement()
                .asString()
                .matches("\\d+ of \\d+ answers of the judge could not be read and counted as ties\\.");
    }

    private RunResult optimized(Class<?> fixture) {
        var outcome = Optimizing.run(fixture, folder);
        assertThat(outcome.error()).isNull();
        return Optimizing.result(outcome);
    }
}
