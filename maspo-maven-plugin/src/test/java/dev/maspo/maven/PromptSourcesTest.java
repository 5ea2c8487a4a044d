package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptSourcesTest {

    @TempDir
    private Path folder;

    private MavenProject project = new MavenProject();

    @BeforeEach
    void projectWithResources() throws Exception {
        folder = folder.toRealPath();
        project = Projects.at(folder);
        Projects.testResources(project, "src/test/resources", null);
        Projects.resources(project, "src/main/resources", null);
    }

    @Test
    void testResourcesComeBeforeMainOnes() throws Exception {
        Path main = Projects.file(folder, "src/main/resources/prompts/a.md", "main");
        assertThat(find("prompts/a.md")).isEqualTo(main);

        Path test = Projects.file(folder, "src/test/resources/prompts/a.md", "test");
        assertThat(find("prompts/a.md")).isEqualTo(test);
    }

    @Test
    void aTargetPathIsTakenOff() throws Exception {
        Projects.testResources(project, "ai", "prompts/");
        Path file = Projects.file(folder, "ai/a.md", "x");
        Projects.file(folder, "ai/b.md", "x");

        assertThat(find("prompts/a.md")).isEqualTo(file);
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> find("b.md"));
    }

    @Test
    void aPromptThatIsNowhereIsReportedWithThePlacesSearched() {
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> find("prompts/a.md"))
                .withMessageContaining("prompts/a.md")
                .withMessageContaining("src/test/resources")
                .withMessageContaining("src/main/resources");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.md", "prompts/../../secret.md", "", ".", "bad\u0000name"})
    void aPathThatLeavesTheFolderIsRefused(String resource) throws Exception {
        Projects.file(folder, "src/test/secret.md", "x");

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> find(resource))
                .withMessageContaining("names no file inside of");
    }

    @Test
    void aSlashInFrontMeansTheClassPathsRootAndNoOther() throws Exception {
        Path file = Projects.file(folder, "src/test/resources/a.md", "x");
        Path outside = Projects.file(folder, "secret.md", "x");

        assertThat(find("/a.md")).isEqualTo(file);
        assertThatExceptionOfType(MojoFailureException.class).isThrownBy(() -> find(outside.toString()));
        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> find("/" + outside))
                .withMessageContaining("names no file inside of");
    }

    @Test
    void aLinkIsFollowedSoThatItStaysALink() throws Exception {
        Path shared = Projects.file(folder, "shared/a.md", "x");
        Path link = folder.resolve("src/test/resources/a.md");
        Files.createDirectories(folder.resolve("src/test/resources"));
        Files.createSymbolicLink(link, shared);

        assertThat(find("a.md")).isEqualTo(shared);
    }

    private Path find(String resource) throws Exception {
        return new PromptSources(project).find(resource);
    }
}
