package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestClassPathTest {

    @TempDir
    private Path folder;

    @Test
    void theOrderIsSurefires() throws Exception {
        MavenProject project = Projects.at(folder);
        Projects.artifacts(project, "g:first:1", "g:second:1");

        String joined =
                new TestClassPath(project, List.of(), List.of()).joined(List.of(Path.of("/repository/launcher.jar")));

        assertThat(joined.split(File.pathSeparator, -1))
                .containsExactly(
                        folder.resolve("target/test-classes").toString(),
                        folder.resolve("target/classes").toString(),
                        "/repository/first.jar",
                        "/repository/second.jar",
                        "/repository/launcher.jar");
    }

    @Test
    void surefiresExceptionsAndAdditionsCount() throws Exception {
        MavenProject project = Projects.at(folder);
        Projects.artifacts(project, "g:first:1", "g:second:1", "h:third:1");

        String joined = new TestClassPath(project, List.of("g:first", "h:*"), List.of("/more")).joined(List.of());

        assertThat(joined.split(File.pathSeparator, -1))
                .contains("/repository/second.jar", "/more")
                .doesNotContain("/repository/first.jar", "/repository/third.jar");
    }

    @Test
    void missingTestClassesAreToldWithTheFolder() throws Exception {
        TestClassPath classPath = new TestClassPath(Projects.at(folder), List.of(), List.of());

        assertThat(classPath.isCompiled()).isFalse();
        assertThat(classPath.whyEmpty())
                .contains(folder.resolve("target/test-classes").toString())
                .contains("@AgentPipeline");

        Files.createDirectories(folder.resolve("target/test-classes"));
        assertThat(classPath.isCompiled()).isTrue();
        assertThat(classPath.testClasses()).isEqualTo(folder.resolve("target/test-classes"));
    }
}
