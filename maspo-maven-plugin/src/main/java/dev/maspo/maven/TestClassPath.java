package dev.maspo.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** The class path of a module's tests, in the order that Surefire gives it: test classes, classes, dependencies. */
final class TestClassPath {

    private final MavenProject project;

    TestClassPath(MavenProject project) {
        this.project = project;
    }

    /** The folder of compiled test classes. */
    Path testClasses() throws MojoExecutionException {
        Path folder = Path.of(project.getBuild().getTestOutputDirectory());
        if (!Files.isDirectory(folder)) {
            throw new MojoExecutionException("The module " + project.getArtifactId()
                    + " has no compiled test classes: there is no folder " + folder
                    + ". Pipelines are classes annotated with @AgentPipeline in "
                    + project.getBuild().getTestSourceDirectory()
                    + ". Add one; and if there is one, build without -Dmaven.test.skip.");
        }
        return folder;
    }

    /** The whole class path, with what JUnit needs at its end. */
    String joined(List<Path> junit) throws MojoExecutionException {
        List<String> elements = new ArrayList<>();
        try {
            elements.addAll(project.getTestClasspathElements());
        } catch (DependencyResolutionRequiredException e) {
            throw new MojoExecutionException(
                    "The test dependencies of " + project.getArtifactId() + " are not resolved: " + e.getMessage(), e);
        }
        junit.forEach(path -> elements.add(path.toString()));
        return String.join(File.pathSeparator, elements);
    }
}
