package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GateAdviceTest {

    private static final String ACCEPT =
            "  accept    mvn maspo:baseline -Dmaspo.pipelines=desk takes the state on disk as the accepted one";

    @TempDir
    private Path folder;

    @Test
    void toTakeTheChangeBackComesBeforeToAcceptIt() throws IOException {
        Projects.file(folder, "app/src/main/resources/prompts/triage.md", "x");

        assertThat(rows(Verdict.REGRESSION, "r"))
                .containsExactly(
                        "  look      git diff -- app/src/main/resources/prompts/triage.md shows the change"
                                + " (git log -p -- if it is committed)",
                        "  undo      git checkout -- app/src/main/resources/prompts/triage.md takes it back",
                        ACCEPT);
    }

    @Test
    void aPromptWithoutAFileInTheModuleIsNotNamed() throws IOException {
        assertThat(rows(Verdict.REGRESSION, "r"))
                .containsExactly("  look      git diff shows what has changed; take back what is not meant", ACCEPT);
    }

    @Test
    void aPathThatAShellWouldSplitIsQuoted() throws IOException {
        Path home = folder.resolve("it's mine");
        MavenProject project = Projects.at(home);
        Projects.file(home, "src/main/resources/prompts/triage.md", "x");
        Projects.resources(project, "src/main/resources", null);

        assertThat(new GateAdvice(GateResults.gate(Verdict.REGRESSION, "h", "r"), new PromptSources(project), folder)
                        .rows())
                .contains(
                        "  undo      git checkout -- 'it'\\''s mine/src/main/resources/prompts/triage.md' takes it back");
    }

    @Test
    void aPassNeedsNoAdvice() throws IOException {
        assertThat(rows(Verdict.PASS, "r")).isEmpty();
    }

    @Test
    void whatTheReasonSaysIsNotSaidAgain() throws IOException {
        assertThat(rows(Verdict.ERROR, "No baseline. Record one: mvn maspo:baseline -Dmaspo.pipelines=desk"))
                .isEmpty();
    }

    private List<String> rows(Verdict verdict, String reason) throws IOException {
        MavenProject project = Projects.at(folder.resolve("app"));
        Projects.resources(project, "src/main/resources", null);
        return new GateAdvice(GateResults.gate(verdict, "h", reason), new PromptSources(project), folder).rows();
    }
}
