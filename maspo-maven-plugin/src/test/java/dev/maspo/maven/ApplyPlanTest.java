package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.maspo.result.AgentResult;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApplyPlanTest {

    @TempDir
    private Path folder;

    private MavenProject project = new MavenProject();

    @BeforeEach
    void projectWithTestResources() {
        project = Projects.at(folder);
        Projects.testResources(project, "src/test/resources", null);
    }

    @Test
    void onlyChangedPromptsAreTaken() throws Exception {
        source("a.md", "old\r\n");

        assertThat(plan().add(Results.accepted(
                                Results.changed("a.md", "old", "new"),
                                new AgentResult("other", "not there.md", false, "x", "x")))
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.after()).isEqualTo("new"));
    }

    @Test
    void aSourceThatChangedSinceTheRunRefusesAll() throws Exception {
        source("a.md", "old a");
        Path edited = source("b.md", "edited by hand");
        ApplyPlan plan = plan().add(Results.accepted(
                Results.changed("a.md", "old a", "new a"), Results.changed("b.md", "old b", "new b")));

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(plan::changes)
                .withMessageStartingWith("No prompt was written. ")
                .withMessageContaining(edited.toRealPath().toString())
                .withMessageContaining("filtered")
                .withMessageContaining("mvn maspo:optimize");
    }

    @Test
    void everyRefusalIsNamed() throws Exception {
        ApplyPlan plan =
                plan().add(Results.accepted(Results.changed("a.md", "x", "y"), Results.changed("../b.md", "x", "y")));

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(plan::changes)
                .withMessageContaining("a.md is in none of")
                .withMessageContaining("../b.md names no file inside of");
    }

    @Test
    void aPromptThatIsAlreadyAppliedIsNoRefusal() throws Exception {
        source("a.md", "new\n");

        assertThat(plan().add(Results.accepted(Results.changed("a.md", "old", "new")))
                        .changes())
                .singleElement()
                .satisfies(change -> assertThat(change.applied()).isTrue());
    }

    @Test
    void twoRunsThatDisagreeOnOneFileAreRefused() throws Exception {
        source("a.md", "old");
        ApplyPlan plan = plan().add(Results.run("one", "judge", true, "r", Results.changed("a.md", "old", "new")))
                .add(Results.run("two", "judge", true, "r", Results.changed("a.md", "old", "newer")));

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(plan::changes)
                .withMessageContaining("The runs of one and two both change the file")
                .withMessageContaining("-Dmaspo.pipelines=one");
    }

    @Test
    void twoRunsThatAgreeAreOneChange() throws Exception {
        source("a.md", "old");
        ApplyPlan plan = plan().add(Results.run("one", "judge", true, "r", Results.changed("a.md", "old", "new")))
                .add(Results.run("two", "judge", true, "r", Results.changed("a.md", "old", "new\n")));

        assertThat(plan.changes()).hasSize(1);
    }

    private ApplyPlan plan() {
        return new ApplyPlan(new PromptSources(project));
    }

    private Path source(String name, String content) throws Exception {
        return Projects.file(folder, "src/test/resources/" + name, content);
    }
}
