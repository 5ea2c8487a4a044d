package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurefireFloorTest {

    private final LinesLog log = new LinesLog();

    @TempDir
    private Path folder;

    private MavenProject project;

    @BeforeEach
    void aModuleWithAPipeline() throws Exception {
        project = Projects.at(folder);
        Projects.file(folder, "target/test-classes/demo/A.class", "x Ldev/maspo/junit/AgentPipeline; y");
    }

    @ParameterizedTest
    @CsvSource({
        "maven-surefire-plugin, 2.12.4, 1.10.5, 2.22.0",
        "maven-surefire-plugin, 2.21.0, 1.14.4, 2.22.0",
        "maven-surefire-plugin, 2.22.2, 6.1.3, 3.0.0",
        "maven-surefire-plugin, 3.0.0-M5, 6.1.3, 3.0.0",
        "maven-failsafe-plugin, 2.12.4, 6.1.3, 3.0.0",
    })
    void aVersionThatRunsNoTestIsRefusedWithTheOneThatDoes(
            String plugin, String version, String platform, String floor) {
        Projects.artifacts(project, "org.junit.platform:junit-platform-commons:" + platform);
        plugin(plugin, version, true);

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(this::check)
                .withMessageContainingAll(version, "At least " + floor, plugin, "<version>3.5.6</version>");
    }

    @ParameterizedTest
    @CsvSource({"2.22.0, 1.10.5", "3.0.0-M5, 1.10.5", "3.0.0, 6.1.3", "3.5.6, 6.1.3"})
    void aVersionThatRunsThemIsTaken(String version, String platform) {
        Projects.artifacts(project, "org.junit.platform:junit-platform-commons:" + platform);
        plugin("maven-surefire-plugin", version, true);

        assertThatCode(this::check).doesNotThrowAnyException();
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void whereItRunsNoTestAnywayItIsAWarning() throws Exception {
        Xpp3Dom skip = new Xpp3Dom("skip");
        skip.setValue("${no.tests}");
        plugin("maven-surefire-plugin", "2.12.4", true).addChild(skip);
        plugin("maven-failsafe-plugin", "2.12.4", false);

        check();

        assertThat(log.lines()).hasSize(2).allMatch(line -> line.startsWith("warn ") && line.contains("2.12.4"));
    }

    @Test
    void aModuleWithoutPipelinesMayHaveAnyVersion() throws Exception {
        Projects.file(folder, "target/test-classes/demo/A.class", "x Lorg/junit/jupiter/api/Test; y");
        plugin("maven-surefire-plugin", "2.12.4", true);

        check();

        assertThat(log.lines()).isEmpty();
    }

    private Xpp3Dom plugin(String name, String version, boolean bound) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId(name);
        plugin.setVersion(version);
        Xpp3Dom configuration = new Xpp3Dom("configuration");
        if (bound) {
            PluginExecution execution = new PluginExecution();
            execution.setId("default-test");
            execution.setGoals(List.of("test", "integration-test"));
            execution.setConfiguration(configuration);
            plugin.addExecution(execution);
        }
        project.getBuild().addPlugin(plugin);
        return configuration;
    }

    private void check() throws MojoExecutionException {
        LateProperties late =
                new LateProperties(name -> name.equals("no.tests") ? Optional.of("true") : Optional.empty());
        new SurefireFloor(project, late).check(folder.resolve("target/test-classes"), log);
    }
}
