package dev.maspo.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Modules as Maven hands them to a goal. */
final class Projects {

    private Projects() {}

    static MavenProject at(Path folder) {
        MavenProject project = new MavenProject();
        project.setFile(folder.resolve("pom.xml").toFile());
        project.setArtifactId("app");
        project.setPackaging("jar");
        Build build = new Build();
        build.setOutputDirectory(folder.resolve("target/classes").toString());
        build.setTestOutputDirectory(folder.resolve("target/test-classes").toString());
        build.setTestSourceDirectory(folder.resolve("src/test/java").toString());
        project.setBuild(build);
        return project;
    }

    static void testResources(MavenProject project, String directory, @Nullable String targetPath) {
        project.getBuild().addTestResource(resource(project, directory, targetPath));
    }

    static void resources(MavenProject project, String directory, @Nullable String targetPath) {
        project.getBuild().addResource(resource(project, directory, targetPath));
    }

    static void artifacts(MavenProject project, String... coordinates) {
        Set<Artifact> artifacts = new LinkedHashSet<>();
        for (String coordinate : coordinates) {
            List<String> parts = List.of(coordinate.split(":", -1));
            DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
            handler.setAddedToClasspath(true);
            Artifact artifact =
                    new DefaultArtifact(parts.get(0), parts.get(1), parts.get(2), "test", "jar", null, handler);
            artifact.setFile(Path.of("/repository", parts.get(1) + ".jar").toFile());
            artifacts.add(artifact);
        }
        project.setResolvedArtifacts(artifacts);
        project.setArtifactFilter(artifact -> true);
    }

    static Path file(Path folder, String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(folder.resolve(name).resolveSibling("."));
        return Files.writeString(file, content);
    }

    private static Resource resource(MavenProject project, String directory, @Nullable String targetPath) {
        Resource resource = new Resource();
        resource.setDirectory(project.getBasedir().toPath().resolve(directory).toString());
        resource.setTargetPath(targetPath);
        return resource;
    }
}
