package dev.maspo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultFilesTest {

    private static final RunRequest BASELINE = new RunRequest(
            RunRequest.SCHEMA, RunRequest.BASELINE, List.of(), List.of(), "out", "report.json", null, Map.of());

    @Test
    void aBaselineIsWhereItsFolderIsConfiguredBeItOutsideOfTheRequest() {
        Map<String, String> file = Map.of("maspo.baselineDirectory", "accepted");

        assertThat(ResultFiles.of(BASELINE, "desk", name -> Optional.ofNullable(file.get(name))))
                .isEqualTo(Path.of("accepted/desk.baseline.json").toAbsolutePath());
        assertThat(ResultFiles.of(BASELINE, "desk", name -> Optional.empty()))
                .isEqualTo(Path.of("src/test/maspo/desk.baseline.json").toAbsolutePath());
    }
}
