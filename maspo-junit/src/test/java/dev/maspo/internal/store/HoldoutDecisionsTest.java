package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HoldoutDecisionsTest {

    @TempDir
    Path folder;

    private int decide(String cases, String decision) {
        HoldoutDecisions all = HoldoutDecisions.of(folder, "desk").with(cases, decision);
        all.writeTo(folder);
        return HoldoutDecisions.of(folder, "desk").number(cases, decision);
    }

    @Test
    void eachNewDecisionOnTheSameCasesCounts() {
        assertThat(decide("c1", "a")).isEqualTo(1);
        assertThat(decide("c1", "b")).isEqualTo(2);
        assertThat(decide("c1", "c")).isEqualTo(3);
    }

    @Test
    void theSameDecisionKeepsItsNumber() throws IOException {
        decide("c1", "a");
        decide("c1", "b");
        byte[] before = Files.readAllBytes(HoldoutDecisions.file(folder, "desk"));

        assertThat(decide("c1", "a")).isEqualTo(1);
        assertThat(HoldoutDecisions.file(folder, "desk")).hasBinaryContent(before);
    }

    @Test
    void otherCasesStartAnewAndForgetNothing() {
        decide("c1", "a");

        assertThat(decide("c2", "b")).isEqualTo(1);
        assertThat(decide("c1", "c")).isEqualTo(2);
    }

    @Test
    void aDamagedFileIsNamed() throws IOException {
        Files.writeString(HoldoutDecisions.file(folder, "desk"), "{");

        assertThatThrownBy(() -> HoldoutDecisions.of(folder, "desk"))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("desk.decisions.json is damaged")
                .hasMessageContaining("version control");
    }
}
