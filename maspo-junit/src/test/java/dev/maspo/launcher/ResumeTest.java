package dev.maspo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed like by {@code kill -9}, in JVMs of their own, and started again. */
class ResumeTest {

    private static final int KILLS = 15;

    @TempDir
    Path folder;

    @Test
    void aKilledRunPaysNothingTwiceAndEndsTheSame() throws Exception {
        String expected;
        int total;
        try (KillableRun whole = new KillableRun(folder, "whole")) {
            expected = whole.resume();
            total = whole.server().requests();
            assertThat(whole.server().mostOfOne()).isEqualTo(1);
            assertThat(total).isGreaterThan(100);
        }
        ExecutorService lanes =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<?>> kills = new ArrayList<>();
            for (int i = 0; i < KILLS; i++) {
                int at = 1 + i * (total - 1) / (KILLS - 1);
                boolean beforeTheAnswer = i % 2 == 0;
                kills.add(lanes.submit(() -> killAndResume(at, beforeTheAnswer, total, expected)));
            }
            for (Future<?> kill : kills) {
                kill.get(120, TimeUnit.SECONDS);
            }
        } finally {
            lanes.shutdownNow();
        }
    }

    private boolean killAndResume(int at, boolean beforeTheAnswer, int total, String expected) throws Exception {
        String name = "killed-at-" + at;
        try (KillableRun run = new KillableRun(folder, name)) {
            run.killAt(at, beforeTheAnswer);
            if (at > total / 2) {
                assertThat(folder.resolve(name + "/desk/summary.md"))
                        .as(name)
                        .content()
                        .contains("it is under way, or was killed");
                assertThat(folder.resolve(name + "/desk/report.html"))
                        .as(name)
                        .content()
                        .contains("it is under way, or was killed");
            }
            int kept = run.kept();
            assertThat(run.server().requests() - kept)
                    .as(name + ": asked, and not kept")
                    .isBetween(0, KillableRun.CONCURRENCY);

            run.server().reset(number -> {}, number -> {});
            assertThat(run.resume()).as(name).isEqualTo(expected);
            assertThat(run.server().requests())
                    .as(name + ": asked by the second run")
                    .isEqualTo(total - kept);
        }
        return true;
    }

    @Test
    void twoRunsAtOnceShareOneFile() throws Exception {
        try (KillableRun run = new KillableRun(folder, "shared")) {
            List<Process> children = List.of(run.start(folder.resolve("one")), run.start(folder.resolve("two")));
            for (Process child : children) {
                assertThat(child.onExit().get(60, TimeUnit.SECONDS).exitValue()).isZero();
            }
            String expected = KillableRun.withoutUsage(folder.resolve("one"));
            assertThat(KillableRun.withoutUsage(folder.resolve("two"))).isEqualTo(expected);
            assertThat(expected).contains("\"warnings\":[]");
            assertThat(run.kept()).isGreaterThan(100);
            assertThat(run.server().mostOfOne()).as("paid for one request").isEqualTo(1);
            assertThat(run.server().requests()).isEqualTo(run.kept());

            run.server().reset(number -> {}, number -> {});
            assertThat(run.resume()).isEqualTo(expected);
            assertThat(run.server().requests()).isZero();
        }
    }

    @Test
    void theKeyIsInNoFile() throws Exception {
        try (KillableRun run = new KillableRun(folder, "keyed")) {
            Process child = run.start(folder.resolve("keyed"));
            assertThat(child.onExit().get(60, TimeUnit.SECONDS).exitValue()).isZero();
            assertThat(run.kept()).isPositive();
        }
        for (Path file : files()) {
            assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(KillableRun.KEY);
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
