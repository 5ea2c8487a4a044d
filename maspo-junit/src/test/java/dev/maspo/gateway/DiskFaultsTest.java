package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Desk;
import dev.maspo.launcher.LauncherAccess;
import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunRequest;
import dev.maspo.testing.SmallDisk;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Disks that are full, and folders that cannot be written to: real ones, under whole runs. */
@Timeout(120)
class DiskFaultsTest {

    @TempDir
    Path folder;

    private RunReport.Outcome run(FaultyRun run, String mode, Path results, Path cache) {
        Map<String, String> parameters = new TreeMap<>(run.parameters());
        parameters.put("maspo.cache", "on");
        parameters.put("maspo.cache.file", cache.toString());
        return LauncherAccess.run(mode, Desk.class, results, parameters);
    }

    @Test
    void aFullDiskUnderTheCacheCostsNothingButTheCache() throws IOException {
        try (FaultyRun run = new FaultyRun(folder);
                SmallDisk disk = new SmallDisk(folder.resolve("disk"), 2_000)) {
            run.optimize("sound");
            int requests = run.server().requests();
            disk.fill(100_000);
            run.server().reset(number -> {}, number -> {});

            assertThat(run(
                                    run,
                                    RunRequest.OPTIMIZE,
                                    folder.resolve("full"),
                                    disk.folder().resolve("calls.db"))
                            .error())
                    .isNull();

            assertThat(run.results("full")).isEqualTo(run.results("sound"));
            assertThat(run.server().requests()).isEqualTo(requests);
            assertThat(run.warnings("full"))
                    .singleElement()
                    .asString()
                    .contains(disk.folder().resolve("calls.db") + " cannot be used: ", "full", "memory only");
        }
    }

    @Test
    void aReadOnlyFolderUnderTheCacheCostsNothingButTheCache() throws IOException {
        try (FaultyRun run = new FaultyRun(folder);
                SmallDisk disk = new SmallDisk(folder.resolve("disk"), 2_000)) {
            run.optimize("sound");
            disk.protect();

            assertThat(run(
                                    run,
                                    RunRequest.OPTIMIZE,
                                    folder.resolve("readonly"),
                                    disk.folder().resolve("calls.db"))
                            .error())
                    .isNull();

            assertThat(run.results("readonly")).isEqualTo(run.results("sound"));
            assertThat(run.warnings("readonly"))
                    .singleElement()
                    .asString()
                    .contains("cannot be used: ", "ead-only file system", "memory only");
        }
    }

    @Test
    void aFullDiskUnderTheResultsIsNamedAndNothingIsPaidAgain() throws IOException {
        try (FaultyRun run = new FaultyRun(folder);
                SmallDisk disk = new SmallDisk(folder.resolve("disk"), 200)) {
            run.optimize("sound");
            int requests = run.server().requests();
            Path cache = folder.resolve("calls.db");
            disk.fill(9_000);
            run.server().reset(number -> {}, number -> {});

            String error = String.valueOf(
                    run(run, RunRequest.OPTIMIZE, disk.folder(), cache).error());
            assertThat(error)
                    .contains(disk.folder().resolve("desk").toString(), "No space left on device", "Make room")
                    .doesNotContain("UncheckedIOException");
            int paid = run.server().requests();
            assertThat(paid).isBetween(1, requests);

            disk.empty();
            assertThat(run(run, RunRequest.OPTIMIZE, disk.folder(), cache).error())
                    .isNull();
            assertThat(run.server().requests()).isEqualTo(requests);
            assertThat(run.results("disk")).isEqualTo(run.results("sound"));
        }
    }

    @Test
    void aReadOnlyFolderUnderTheResultsIsNamedBeforeTheSearch() throws IOException {
        try (FaultyRun run = new FaultyRun(folder);
                SmallDisk disk = new SmallDisk(folder.resolve("disk"), 200)) {
            disk.protect();

            for (String mode : new String[] {RunRequest.OPTIMIZE, RunRequest.PLAN}) {
                String error = String.valueOf(run(run, mode, disk.folder(), folder.resolve("calls.db"))
                        .error());
                assertThat(error)
                        .as(mode)
                        .contains(disk.folder().resolve("desk").toString(), "Read-only file system", "Make room")
                        .doesNotContain("UncheckedIOException");
            }
            // The first run of the cases of the search and the preflight, and nothing of the search itself.
            assertThat(run.server().requests()).isLessThanOrEqualTo(40 + 40 / 2);
        }
    }
}
