package dev.maspo.maven;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What a module tells Surefire about the JVM of its tests. The goals run the same classes, so they take it over: what a
 * test finds when {@code mvn test} runs it, it finds here.
 */
final class SurefireSettings {

    // It would count the goals' runs as tests, and write over what was measured of these.
    private static final Pattern JACOCO = Pattern.compile("-javaagent:[^=]*jacoco[^=]*\\.jar(=.*)?");

    private final Optional<TestPlugin> plugin;
    private final LateProperties late;
    private final Path basedir;

    /**
     * Prepares.
     *
     * @param plugin what runs the module's tests, if anything does
     * @param late replaces expressions
     * @param basedir the module's folder
     */
    SurefireSettings(Optional<TestPlugin> plugin, LateProperties late, Path basedir) {
        this.plugin = plugin;
        this.late = late;
        this.basedir = basedir;
    }

    /** The arguments of the JVM, without the agent of JaCoCo. */
    List<String> arguments() throws MojoExecutionException {
        String line =
                late.known(value("argLine").or(() -> late.value("argLine")).orElse(""));
        return ArgLine.split("argLine of Surefire", line).stream()
                .filter(argument -> !JACOCO.matcher(argument).matches())
                .toList();
    }

    /** The java executable, if there is one of its own. */
    Optional<String> jvm() {
        return value("jvm").or(() -> late.value("jvm")).map(late::replaced);
    }

    /** What the toolchain of the tests' JDK has to meet. */
    Map<String, String> toolchain() {
        return map("jdkToolchain");
    }

    /** The folder that the tests run in. */
    Path workingDirectory() {
        return value("workingDirectory")
                .map(late::replaced)
                .map(basedir::resolve)
                .orElse(basedir);
    }

    /** Environment variables beside those of Maven. */
    Map<String, String> environment() {
        return map("environmentVariables");
    }

    /** Environment variables of Maven that the tests do not get. */
    List<String> withoutVariables() {
        return list("excludedEnvironmentVariables", "surefire.excludedEnvironmentVariables");
    }

    /** Further elements of the class path. */
    List<String> additionalClassPath() {
        return list("additionalClasspathElements", "maven.test.additionalClasspath").stream()
                .map(element -> basedir.resolve(element).toString())
                .toList();
    }

    /** Dependencies that are not on the class path, {@code group:artifact} each. */
    List<String> excludedDependencies() {
        return list("classpathDependencyExcludes", "maven.test.dependency.excludes");
    }

    /** Whether what is typed with {@code -D} becomes a system property of the tests. */
    boolean takesUserProperties() {
        return !value("promoteUserPropertiesToSystemProperties")
                .map(late::replaced)
                .orElse("true")
                .equals("false");
    }

    /** The system properties; what is written in the POM wins over what is in the file. */
    Map<String, String> systemProperties(Log log) {
        Map<String, String> properties = new LinkedHashMap<>();
        children("systemProperties")
                .forEach(child -> Optional.ofNullable(child.getChild("name"))
                        .ifPresent(name -> properties.put(
                                text(name),
                                Optional.ofNullable(child.getChild("value"))
                                        .map(this::text)
                                        .orElse(""))));
        value("systemPropertiesFile")
                .or(() -> late.value("surefire.systemPropertiesFile"))
                .map(late::replaced)
                .map(basedir::resolve)
                .ifPresent(file -> properties.putAll(read(file, log)));
        properties.putAll(map("systemPropertyVariables"));
        return properties;
    }

    private static Map<String, String> read(Path file, Log log) {
        Properties properties = new Properties();
        try (InputStream stream = Files.newInputStream(file)) {
            properties.load(stream);
        } catch (IOException | IllegalArgumentException e) {
            // As Surefire does. The text of what is wrong may quote a line of the file.
            log.warn("The file of system properties " + file + " (systemPropertiesFile of Surefire) cannot be read: "
                    + e.getClass().getSimpleName() + ".");
        }
        Map<String, String> read = new LinkedHashMap<>();
        properties.stringPropertyNames().stream()
                .sorted()
                .forEach(name -> read.put(name, properties.getProperty(name)));
        return read;
    }

    private Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        children(name).forEach(child -> map.put(child.getName(), text(child)));
        return map;
    }

    private List<String> list(String name, String property) {
        List<Xpp3Dom> children = children(name);
        Stream<String> values = children.isEmpty()
                ? Stream.of(value(name)
                        .or(() -> late.value(property))
                        .map(late::replaced)
                        .orElse("")
                        .split(","))
                : children.stream().map(this::text);
        return values.map(String::strip).filter(value -> !value.isEmpty()).toList();
    }

    private List<Xpp3Dom> children(String name) {
        return plugin.map(found -> found.children(name)).orElse(List.of());
    }

    private Optional<String> value(String name) {
        return plugin.flatMap(found -> found.value(name));
    }

    private String text(Xpp3Dom element) {
        String value = element.getValue();
        return value == null ? "" : late.replaced(value);
    }
}
