package dev.maspo.launcher;

import static dev.maspo.launcher.FolderAccess.compiled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.maspo.MaspoException;
import dev.maspo.fixtures.BrokenAssertions;
import dev.maspo.fixtures.BrokenClasses;
import dev.maspo.fixtures.Desk;
import dev.maspo.fixtures.Twins;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindingPipelinesTest {

    @TempDir
    Path classes;

    @TempDir
    Path output;

    @Test
    void everyPipelineOfTheFolderIsRun() {
        compiled(classes, Desk.class, Twins.class, Twins.Castor.class, Twins.Unborn.class);

        assertThat(launch().outcomes())
                .extracting(RunReport.Outcome::pipeline, RunReport.Outcome::error)
                .containsExactly(tuple("desk", null), tuple("twin", null));
        assertThat(output.resolve("desk/run.json")).exists();
        assertThat(output.resolve("twin/run.json")).exists();
    }

    @Test
    void aPipelineCanBeChosenByItsName() {
        compiled(classes, Desk.class, Twins.Castor.class);

        assertThat(launch("twin").outcomes())
                .extracting(RunReport.Outcome::pipeline)
                .containsExactly("twin");
        assertThat(output.resolve("desk")).doesNotExist();
    }

    @Test
    void aNameThatTheModuleDoesNotHaveRunsNothingAndTheReportSaysWhatThereIs() {
        compiled(classes, Desk.class, Twins.Castor.class);

        RunReport report = launch("twins");

        assertThat(report.outcomes()).isEmpty();
        assertThat(report.pipelines()).containsExactly("desk", "twin");
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void theReportSaysWhatThereIsBesidesWhatWasRun() {
        compiled(classes, Desk.class, Twins.Castor.class);

        RunReport report = launch("twins", "twin");

        assertThat(report.outcomes()).extracting(RunReport.Outcome::pipeline).containsExactly("twin");
        assertThat(report.pipelines()).containsExactly("desk", "twin");
    }

    @Test
    void twoPipelinesOfOneNameAreNamedWithTheirClasses() {
        compiled(classes, Twins.Castor.class, Twins.Pollux.class);

        assertThatExceptionOfType(MaspoException.class)
                .isThrownBy(this::launch)
                .withMessageContaining("Two classes declare the pipeline 'twin'")
                .withMessageContaining(Twins.Castor.class.getName() + " and " + Twins.Pollux.class.getName())
                .withMessageContaining("Give each @AgentPipeline a name of its own");
        assertThat(output).isEmptyDirectory();
    }

    @Test
    void namesThatDifferInCaseOnlyWouldShareAFolderOnManySystems() {
        compiled(classes, Twins.Castor.class, Twins.Shouted.class);

        assertThatExceptionOfType(MaspoException.class)
                .isThrownBy(this::launch)
                .withMessageContaining(Twins.Castor.class.getName())
                .withMessageContaining(Twins.Shouted.class.getName());
    }

    @Test
    void withoutAnyPipelineTheReportHasNone() throws Exception {
        Path missing = output.resolve("no-such-folder");
        compiled(classes, Twins.class, Twins.Unborn.class);
        Files.createFile(classes.resolve("notes.txt"));

        RunReport report = FolderAccess.launch(List.of(classes, missing), List.of(), output, Map.of());

        assertThat(report.pipelines()).isEmpty();
        assertThat(report.outcomes()).isEmpty();
        assertThat(report.error()).isNull();
    }

    @Test
    void onePipelineThatFailsDoesNotKeepTheOthersFromRunning() {
        compiled(classes, BrokenClasses.CannotBeMade.class, Twins.Castor.class, BrokenAssertions.class, Desk.class);

        RunReport report = launch();

        assertThat(report.error()).isNull();
        assertThat(report.outcomes()).extracting(RunReport.Outcome::pipeline).containsExactly("broken", "desk", "twin");
        assertThat(report.outcomes().get(0).error()).contains("no container");
        assertThat(report.outcomes().get(1).error()).isNull();
        assertThat(report.outcomes().get(2).error()).isNull();
    }

    @Test
    void aClassThatCannotEvenBeDiscoveredDoesNotKeepTheOthersFromRunning() {
        compiled(classes, BrokenAssertions.FinalClass.class, Desk.class);

        assertThat(launch().outcomes()).extracting(RunReport.Outcome::pipeline).containsExactly("broken", "desk");
    }

    private RunReport launch(String... pipelines) {
        return FolderAccess.launch(List.of(classes), List.of(pipelines), output, Map.of("maspo.rounds", "1"));
    }
}
