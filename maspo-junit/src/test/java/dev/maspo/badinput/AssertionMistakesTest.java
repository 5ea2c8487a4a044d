package dev.maspo.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.MaspoException;
import dev.maspo.Verdict;
import dev.maspo.fixtures.BrokenAssertions;
import dev.maspo.fixtures.Demands;
import dev.maspo.fixtures.Desk;
import dev.maspo.result.GateResult;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Refused;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An assertion that is mistaken is an error of the test, whatever rate it demands, and no failed case. */
class AssertionMistakesTest {

    @TempDir
    Path folder;

    @Test
    void anExpectedValueThatIsNotThereIsAnErrorWithMethodCaseAndCause() {
        assertThat(Running.failure(Running.jupiter(Demands.Misspelt.class)))
                .isExactlyInstanceOf(MaspoException.class)
                .hasMessageContaining("saysYes() threw MaspoException: Case 'g00' has no expected value 'que'")
                .hasMessageContaining("for case 'g00'")
                .hasMessageContaining(Demands.Misspelt.class.getName())
                .hasRootCauseInstanceOf(MaspoException.class);
    }

    @Test
    void anOutputThatMakesTheAssertionThrowComesWithTheRemedy() {
        assertThat(Running.failure(Running.jupiter(Demands.Parsing.class)))
                .isExactlyInstanceOf(MaspoException.class)
                .hasMessageContaining("saysYes() threw NumberFormatException")
                .hasMessageContaining("call fail(...), or wrap the call in assertDoesNotThrow(...)")
                .hasRootCauseInstanceOf(NumberFormatException.class);
    }

    @Test
    void noBaselineIsMadeOfItAndACheckIsAnError() {
        Gating gating = new Gating(folder);
        assertThat(gating.record(BrokenAssertions.MisspeltNicer.class).error()).contains("namesTheTeam() threw ");
        assertThat(gating.baselines()).doesNotExist();

        gating.record(Desk.class);
        GateResult result = gating.check(BrokenAssertions.MisspeltNicer.class);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains("namesTheTeam() threw MaspoException: Case '");
    }

    @Test
    void optimizingByItIsRefusedBeforeAnythingIsWritten() {
        assertThat(Refused.optimizing(BrokenAssertions.Misspelt.class, folder))
                .contains("namesTheTeam() threw MaspoException: Case '");
        assertThat(Refused.optimizing(BrokenAssertions.Misspelt.class, folder, "maspo.preflight", "off"))
                .contains("namesTheTeam() threw MaspoException: Case '");
    }
}
