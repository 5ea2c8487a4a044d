package dev.maspo.maven;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * Refuses versions of Surefire and Failsafe that do not run the JUnit Platform. With them, {@code mvn test} runs no
 * test and says BUILD SUCCESS, so a pipeline that a goal checks would be tested by nobody.
 *
 * @param project the module
 * @param late replaces expressions in the configuration
 */
record SurefireFloor(MavenProject project, LateProperties late) {

    // Older ones do not know the JUnit Platform, and those before 3 do not get on with JUnit 6.
    private static final String FLOOR = "2.22.0";
    private static final String FLOOR_OF_JUNIT_6 = "3.0.0";

    /**
     * Checks the versions, if the module has a pipeline.
     *
     * @param testClasses the folder of compiled test classes
     * @param log is warned where tests are not run anyway
     */
    void check(Path testClasses, Log log) throws MojoExecutionException {
        List<String> failures = new ArrayList<>();
        String floor = floor();
        for (TestPlugin plugin : plugins()) {
            String version = plugin.version().orElse(floor);
            if (new ComparableVersion(version).compareTo(new ComparableVersion(floor)) >= 0
                    || !namesPipelines(testClasses)) {
                continue;
            }
            String text = plugin.title() + " " + version + " runs no test of the module's JUnit, so nobody would test"
                    + " the pipelines of " + project.getArtifactId()
                    + "; mvn test may even say BUILD SUCCESS. At least "
                    + floor + " is needed. Name it in the POM: <plugin><artifactId>"
                    + plugin.plugin().getArtifactId() + "</artifactId><version>3.5.6</version></plugin>.";
            if (plugin.used(late)) {
                failures.add(text);
            } else {
                log.warn(text + " It is not used here, so this is no error yet.");
            }
        }
        if (!failures.isEmpty()) {
            throw new MojoExecutionException(String.join("\n", failures));
        }
    }

    private String floor() {
        boolean six = project.getArtifacts().stream()
                .filter(artifact -> artifact.getArtifactId().equals("junit-platform-commons"))
                .anyMatch(artifact ->
                        new ComparableVersion(artifact.getVersion()).compareTo(new ComparableVersion("6")) >= 0);
        return six ? FLOOR_OF_JUNIT_6 : FLOOR;
    }

    private List<TestPlugin> plugins() {
        return Stream.of(TestPlugin.surefire(project), TestPlugin.failsafe(project))
                .flatMap(Optional::stream)
                .toList();
    }

    // A class file holds the names of its annotations as they are. So no class has to be loaded.
    private static boolean namesPipelines(Path testClasses) throws MojoExecutionException {
        if (!Files.isDirectory(testClasses)) {
            return false;
        }
        try (Stream<Path> files = Files.walk(testClasses)) {
            return files.filter(file -> file.toString().endsWith(".class")).anyMatch(SurefireFloor::namesPipeline);
        } catch (IOException e) {
            throw new MojoExecutionException("The folder " + testClasses + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static boolean namesPipeline(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains("Ldev/maspo/junit/AgentPipeline;");
        } catch (IOException e) {
            // In doubt it is one.
            return true;
        }
    }
}
