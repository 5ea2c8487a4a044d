package dev.maspo.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;

/** The class path of a module's tests, in the order that Surefire gives it: test classes, classes, dependencies. */
final class TestClassPath {

    private final MavenProject project;
    private final List<String> excluded;
    private final List<String> additional;

    /**
     * Prepares.
     *
     * @param project the module
     * @param excluded dependencies that are left out, {@code group:artifact} or {@code group:*}
     * @param additional elements to add behind the dependencies
     */
    TestClassPath(MavenProject project, List<String> excluded, List<String> additional) {
        this.project = project;
        this.excluded = List.copyOf(excluded);
        this.additional = List.copyOf(additional);
    }

    /** The folder of compiled test classes, which need not exist. */
    Path testClasses() {
        return Path.of(project.getBuild().getTestOutputDirectory());
    }

    boolean isCompiled() {
        return Files.isDirectory(testClasses());
    }

    /** What is to be said of a module without compiled test classes, where that is an error. */
    String whyEmpty() {
        return "The module " + project.getArtifactId() + " has no compiled test classes: there is no folder "
                + testClasses() + ". Pipelines are classes annotated with @AgentPipeline in "
                + project.getBuild().getTestSourceDirectory()
                + ". Add one; if there is one, build without -Dmaven.test.skip; if the module is to have none, set"
                + " maspo.skip in its POM.";
    }

    /** What is to be said of a module without a pipeline, where that is an error. */
    String whyNoPipeline() {
        return "The module " + project.getArtifactId() + " has no class with @AgentPipeline in " + testClasses()
                + ". Annotate a concrete test class with @AgentPipeline(\"name\"); if the module is to have none, set"
                + " maspo.skip in its POM.";
    }

    private Set<String> excludedFiles() {
        return project.getArtifacts().stream()
                .filter(artifact -> excluded.contains(artifact.getGroupId() + ":" + artifact.getArtifactId())
                        || excluded.contains(artifact.getGroupId() + ":*"))
                .map(artifact -> String.valueOf(artifact.getFile()))
                .collect(Collectors.toSet());
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
        elements.removeIf(excludedFiles()::contains);
        elements.addAll(additional);
        junit.forEach(path -> elements.add(path.toString()));
        return String.join(File.pathSeparator, elements);
    }
}
