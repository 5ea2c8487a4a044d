package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.artifact.Artifact;
import org.junit.jupiter.api.Test;

class JUnitPartsTest {

    private final MavenProject project = Projects.at(Path.of("/project"));

    @Test
    void launcherAndEngineHaveTheVersionsOfTheModule() throws Exception {
        Projects.artifacts(
                project,
                "org.junit.jupiter:junit-jupiter-api:5.11.4",
                "org.junit.platform:junit-platform-commons:1.11.4");

        assertThat(JUnitParts.roots(project))
                .extracting(Artifact::toString)
                .containsExactly(
                        "org.junit.platform:junit-platform-launcher:jar:1.11.4",
                        "org.junit.jupiter:junit-jupiter-engine:jar:5.11.4");
    }

    @Test
    void aModuleWithoutJUnitIsToldWhatToAdd() {
        Projects.artifacts(project, "dev.maspo:maspo-junit:1.0");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> JUnitParts.roots(project))
                .withMessageContaining("org.junit.jupiter:junit-jupiter");
    }
}
