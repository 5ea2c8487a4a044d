package dev.maspo.maven;

import java.util.Optional;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** Finds out whether a module has anything to optimize, and with which maspo-junit. */
final class MaspoJunit {

    private static final String GROUP = "dev.maspo";
    private static final String ARTIFACT = "maspo-junit";

    private MaspoJunit() {}

    /** Why a module is passed over, so that the goal can be run at the root of a reactor; empty if it is not. */
    static Optional<String> whyNot(MavenProject project) {
        if ("pom".equals(project.getPackaging())) {
            return Optional.of("the module has packaging pom, and so no test classes");
        }
        if (find(project).isEmpty()) {
            return Optional.of("the module has no " + GROUP + ":" + ARTIFACT + " among its test dependencies");
        }
        return Optional.empty();
    }

    /** Plugin and engine talk through files whose form may change with any version, so the versions must be equal. */
    static void checkVersion(MavenProject project, String pluginVersion) throws MojoExecutionException {
        String found = find(project).map(Artifact::getBaseVersion).orElse("none");
        if (!found.equals(pluginVersion)) {
            throw new MojoExecutionException(
                    "The module " + project.getArtifactId() + " has " + GROUP + ":" + ARTIFACT + " " + found
                            + ", and this is " + GROUP + ":maspo-maven-plugin " + pluginVersion
                            + ". Use one version for both, best in one property of the POM.");
        }
    }

    private static Optional<Artifact> find(MavenProject project) {
        return project.getArtifacts().stream()
                .filter(a -> GROUP.equals(a.getGroupId()) && ARTIFACT.equals(a.getArtifactId()))
                .filter(a -> "jar".equals(a.getType()) && !a.hasClassifier())
                .findFirst();
    }
}
