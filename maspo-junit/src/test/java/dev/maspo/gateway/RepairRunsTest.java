package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Constrained;
import dev.maspo.result.AgentHealth;
import dev.maspo.result.GateResult;
import dev.maspo.result.PlanResult;
import dev.maspo.result.Usage;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Planning;
import dev.maspo.testing.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls that repair an answer are planned, counted, recorded and reported. */
class RepairRunsTest {

    @TempDir
    Path folder;

    @Test
    void aPlanCountsARepairOfEveryAnswer() {
        PlanResult plan = Planning.plan(Constrained.Repairing.class, folder, Map.of());

        // 40 cases: the sorter may be asked twice, the writer is asked once.
        assertThat(plan.test().calls()).isEqualTo(new Usage.Calls(120, 0, 0));
        Usage used = Optimizing.result(Optimizing.run(Constrained.Repairing.class, folder))
                .usage();
        assertThat(used.calls().agent())
                .isPositive()
                .isLessThanOrEqualTo(plan.optimize().calls().agent());
    }

    @Test
    void repairedAnswersAreHandedOnAndReported() {
        Gating gating = new Gating(folder);
        gating.record(Constrained.Repairing.class);

        GateResult result = gating.check(Constrained.RepairingOther.class);

        AgentHealth sorter = result.agents().get(0);
        assertThat(sorter.right().score()).isEqualTo(1);
        assertThat(sorter.constraints()).singleElement().satisfies(count -> {
            assertThat(count.broken()).isZero();
            assertThat(count.repaired()).isEqualTo(40);
        });
    }

    @Test
    void aRepairIsRecordedAndReplayed() throws IOException {
        String[] record = {"maspo.calls", "record", "maspo.calls.directory", folder.toString()};
        Running.maspo(Constrained.Repairing.class, record).testEvents().assertStatistics(stats -> stats.succeeded(1));
        Path recording = folder.resolve("repairing-desk.calls.jsonl");
        assertThat(Files.readString(recording)).contains("This answer cannot be used");

        String[] replay = {"maspo.calls", "replay", "maspo.calls.directory", folder.toString()};
        Running.maspo(Constrained.Repairing.class, replay).testEvents().assertStatistics(stats -> stats.succeeded(1));
        Files.writeString(
                recording,
                String.join(
                                "\n",
                                Files.readAllLines(recording).stream()
                                        .filter(line -> !line.contains("This answer cannot be used"))
                                        .toList())
                        + "\n");
        assertThat(Running.failure(Running.maspo(Constrained.Repairing.class, replay)))
                .hasMessageContaining("is not in the recording");
    }
}
