package dev.maspo.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.bench.BenchPipeline.Shape;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether the engine keeps the models busy. Counted in calls, not in time: it is the same on every machine. */
class ScheduleTest {

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"CHAIN, 2", "CHAIN, 4", "CHAIN, 8", "DIAMOND, 4", "DIAMOND, 8"})
    void aRunTakesLittleLongerThanItsCriticalPathAndItsCallsAllow(Shape shape, int agents) {
        Schedule schedule = Schedule.of(BenchPipeline.of(shape, agents, 160), 64, folder);

        assertThat(schedule.ratio()).as(schedule.toString()).isBetween(1.0, 1.15);
    }
}
