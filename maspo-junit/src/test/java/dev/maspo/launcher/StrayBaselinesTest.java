package dev.maspo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StrayBaselinesTest {

    @TempDir
    Path output;

    @TempDir
    Path elsewhere;

    // What a module's own folder is, as opposed to one that modules share.
    private Path baselines;

    @BeforeEach
    void make() throws IOException {
        baselines = Files.createTempDirectory(Path.of("target"), "baselines");
    }

    @AfterEach
    void remove() throws IOException {
        try (var files = Files.list(baselines)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(baselines);
    }

    @Test
    void aBaselineWhoseClassIsGoneIsAnErrorInCiThatReportsShow() throws Exception {
        Path file = Files.writeString(baselines.resolve("gone.baseline.json"), "{}");

        RunReport report = check("true", baselines);

        RunReport.Outcome outcome = report.outcomes().get(0);
        assertThat(outcome.pipeline()).isEqualTo("gone");
        assertThat(outcome.stops()).isTrue();
        var result = Forms.readGate(Path.of(Objects.requireNonNull(outcome.resultFile())));
        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains(file.toString()).contains("delete the file");
        assertThat(Files.readString(output.resolve("summary.md"))).contains("gone.baseline.json");
    }

    @Test
    void whereSomebodyWatchesItIsAWarningAndNoResultOfBeforeIsLeft() throws Exception {
        Files.writeString(baselines.resolve("gone.baseline.json"), "{}");
        Files.createDirectories(output.resolve("gone"));
        Files.writeString(output.resolve("gone/gate.json"), "{}");

        RunReport report = check("false", baselines);

        assertThat(report.outcomes()).isEmpty();
        assertThat(report.warnings()).singleElement().asString().contains("gone.baseline.json", "delete the file");
        assertThat(output.resolve("gone/gate.json")).doesNotExist();
    }

    @Test
    void theBaselineOfAReleaseIsOneOfTheSamePipeline() throws Exception {
        Files.writeString(baselines.resolve("gone.release.baseline.json"), "{}");
        Files.writeString(baselines.resolve("gone.baseline.json"), "{}");

        assertThat(check("true", baselines).outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(Forms.readGate(Path.of(Objects.requireNonNull(outcome.resultFile())))
                                .reason())
                        .contains("gone.baseline.json and ", "gone.release.baseline.json"));
    }

    @Test
    void aPipelineThatIsThereHasBoth() throws Exception {
        Files.writeString(baselines.resolve("desk.release.baseline.json"), "{}");
        Files.writeString(baselines.resolve("desk.baseline.json"), "{}");
        Files.writeString(baselines.resolve("next.release.baseline.json"), "{}");
        RunRequest request = request("true", baselines, List.of());

        assertThat(StrayBaselines.of(request, Set.of("desk", "next.release"), lookup(request))
                        .outcomes())
                .isEmpty();
    }

    @Test
    void aChoiceOfPipelinesIsAChoiceOfBaselines() throws Exception {
        Files.writeString(baselines.resolve("gone.baseline.json"), "{}");
        Files.writeString(baselines.resolve("other.baseline.json"), "{}");
        RunRequest request = request("true", baselines, List.of("gone"));

        assertThat(StrayBaselines.of(request, Set.of(), lookup(request)).outcomes())
                .extracting(RunReport.Outcome::pipeline)
                .containsExactly("gone");
    }

    @Test
    void aFolderThatModulesMayShareIsNoError() throws Exception {
        Files.writeString(elsewhere.resolve("gone.baseline.json"), "{}");

        RunReport report = check("true", elsewhere);

        assertThat(report.outcomes()).isEmpty();
        assertThat(report.warnings()).singleElement().asString().contains("another module");
    }

    private RunReport check(String ci, Path folder) {
        return new PipelineLauncher(request(ci, folder, List.of())).run();
    }

    private static Function<String, Optional<String>> lookup(RunRequest request) {
        return name -> Optional.ofNullable(request.parameters().get(name));
    }

    private RunRequest request(String ci, Path folder, List<String> pipelines) {
        return new RunRequest(
                RunRequest.SCHEMA,
                "run",
                RunRequest.CHECK,
                List.of(),
                pipelines,
                output.toString(),
                output.resolve("report.json").toString(),
                null,
                Map.of("maspo.ci", ci, "maspo.baselineDirectory", folder.toString()));
    }
}
