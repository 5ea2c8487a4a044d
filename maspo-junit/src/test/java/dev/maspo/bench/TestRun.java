package dev.maspo.bench;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** One pipeline class run by JUnit in a JVM of its own, as Surefire does. */
final class TestRun {

    private TestRun() {}

    /**
     * Runs the class.
     *
     * @param arguments the class, and the cache's file
     * @throws ClassNotFoundException if there is no such class
     */
    public static void main(String[] arguments) throws ClassNotFoundException {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        long start = System.nanoTime();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Class.forName(arguments[0])))
                                .configurationParameter("maspo.cache", "on")
                                .configurationParameter("maspo.cache.file", arguments[1])
                                .build(),
                        listener);
        double seconds = Figures.secondsSince(start);
        listener.getSummary().printFailuresTo(new PrintWriter(System.out, true, StandardCharsets.UTF_8), 40);
        Figures.print(Map.of(
                "seconds", seconds,
                "cpu", Figures.cpuSeconds(),
                "passed", listener.getSummary().getTestsSucceededCount()));
    }
}
