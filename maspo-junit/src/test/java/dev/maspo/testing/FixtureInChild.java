package dev.maspo.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs a fixture class in a JVM of its own, as a build tool does: with every listener that is on the class path. */
public final class FixtureInChild {

    private FixtureInChild() {}

    /**
     * Runs.
     *
     * @param fixture the class
     * @param folder the working folder
     * @param classPath which entries of the class path the JVM gets
     * @param options options of the JVM and configuration parameters, as {@code -D} options
     * @return what it printed; its last line counts the tests
     */
    public static String run(Class<?> fixture, Path folder, Predicate<String> classPath, String... options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                        .filter(classPath)
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .collect(Collectors.joining(File.pathSeparator))));
        command.addAll(List.of(options));
        command.addAll(List.of(FixtureInChild.class.getName(), fixture.getName()));
        Path log = folder.resolve("child.log");
        Process child = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!child.waitFor(120, TimeUnit.SECONDS)) {
            child.destroyForcibly();
            throw new AssertionError("The JVM did not end:\n" + Files.readString(log));
        }
        return Files.readString(log);
    }

    /**
     * The JVM's main.
     *
     * @param arguments the fixture's name
     */
    public static void main(String[] arguments) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(arguments[0]))
                .build();
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, summary);
        summary.getSummary()
                .getFailures()
                .forEach(failure -> failure.getException().printStackTrace());
        System.out.println(summary.getSummary().getTestsSucceededCount() + " succeeded, "
                + summary.getSummary().getTestsFailedCount() + " failed");
        System.exit(0);
    }
}
