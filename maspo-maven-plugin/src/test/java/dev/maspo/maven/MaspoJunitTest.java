package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.util.Set;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

class MaspoJunitTest {

    private final MavenProject project = Projects.at(Path.of("/project"));

    @Test
    void aPomModuleIsPassedOver() {
        project.setPackaging("pom");

        assertThat(MaspoJunit.whyNot(project))
                .hasValueSatisfying(why -> assertThat(why).contains("packaging pom"));
    }

    @Test
    void aModuleWithoutMaspoJunitIsPassedOver() {
        Projects.artifacts(project, "org.junit.jupiter:junit-jupiter-api:6.1.3");

        assertThat(MaspoJunit.whyNot(project))
                .hasValueSatisfying(why -> assertThat(why).contains("no dev.maspo:maspo-junit"));
    }

    @Test
    void onlyItsJarCounts() {
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        project.setArtifacts(Set.of(
                new DefaultArtifact("dev.maspo", "another", "1.0", "test", "jar", null, handler),
                new DefaultArtifact("dev.maspo", "maspo-junit", "1.0", "test", "pom", null, handler),
                new DefaultArtifact("dev.maspo", "maspo-junit", "1.0", "test", "jar", "sources", handler)));

        assertThat(MaspoJunit.whyNot(project)).isPresent();
    }

    @Test
    void aModuleWithThePluginsOwnVersionIsTaken() {
        Projects.artifacts(project, "dev.maspo:maspo-junit:1.0");

        assertThat(MaspoJunit.whyNot(project)).isEmpty();
        assertThatNoException().isThrownBy(() -> MaspoJunit.checkVersion(project, "1.0"));
    }

    @Test
    void anotherVersionIsAnError() {
        Projects.artifacts(project, "dev.maspo:maspo-junit:1.1");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> MaspoJunit.checkVersion(project, "1.0"))
                .withMessage(
                        "The module app has dev.maspo:maspo-junit 1.1, and this is dev.maspo:maspo-maven-plugin 1.0."
                                + " Use one version for both, best in one property of the POM.");
    }
}
