package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maspo.result.RunResult;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredRunsTest {

    @TempDir
    private Path folder;

    @Test
    void everyRunOfTheFolderIsFoundInOrder() throws Exception {
        StoredResults.write(folder, Results.run("b", "judge", true, "r"));
        StoredResults.write(folder, Results.run("a", "judge", true, "r"));
        Projects.file(folder, "request.json", "{}");
        Projects.file(folder, "c/other.json", "{}");

        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void aRunThatFailedHasAFolderToReportAndNoResultToApply() throws Exception {
        Path failed = Projects.file(folder, "a/run.failed.json", "{}");

        assertThat(StoredRuns.folders(folder)).containsExactly(failed.getParent());
        assertThat(StoredRuns.files(folder)).isEmpty();
    }

    @Test
    void aFolderThatIsNotThereHoldsNone() throws Exception {
        assertThat(StoredRuns.files(folder.resolve("none"))).isEmpty();
    }

    @Test
    void aDamagedResultIsNamed() throws Exception {
        Path file = Projects.file(folder, "a/run.json", "{\"schema\":");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> names())
                .withMessageContaining(file.toString());
    }

    private List<String> names() throws Exception {
        return StoredRuns.read(StoredRuns.files(folder)).stream()
                .map(RunResult::pipeline)
                .toList();
    }
}
