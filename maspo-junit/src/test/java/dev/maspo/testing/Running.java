package dev.maspo.testing;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.Map;
import java.util.TreeMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/** Runs a fixture class as a plain JUnit class, as Surefire and IDEs do. */
public final class Running {

    private Running() {}

    /**
     * Runs a class that JUnit Jupiter sees: one with a {@code void} assertion.
     *
     * @param fixture the pipeline class
     * @param parameters pairs of names and values
     * @return what happened
     */
    public static EngineExecutionResults jupiter(Class<?> fixture, String... parameters) {
        return run("junit-jupiter", fixture, parameters);
    }

    /**
     * Runs a class that JUnit Jupiter passes over: one without a {@code void} assertion.
     *
     * @param fixture the pipeline class
     * @param parameters pairs of names and values
     * @return what happened
     */
    public static EngineExecutionResults maspo(Class<?> fixture, String... parameters) {
        return run("maspo", fixture, parameters);
    }

    /**
     * The first failure of a run.
     *
     * @param results the run
     * @return what was thrown
     */
    public static Throwable failure(EngineExecutionResults results) {
        return results.allEvents().failed().stream()
                .map(Running::thrown)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Nothing failed."));
    }

    /**
     * What an event's test or container threw.
     *
     * @param event the event of its end
     * @return what was thrown
     */
    public static Throwable thrown(Event event) {
        return event.getRequiredPayload(TestExecutionResult.class)
                .getThrowable()
                .orElseThrow();
    }

    /**
     * Pairs as a map.
     *
     * @param parameters names and values in turn
     * @return the map
     */
    public static Map<String, String> map(String... parameters) {
        Map<String, String> map = new TreeMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.put(parameters[i], parameters[i + 1]);
        }
        return map;
    }

    private static EngineExecutionResults run(String engine, Class<?> fixture, String... parameters) {
        return EngineTestKit.engine(engine)
                .selectors(selectClass(fixture))
                .configurationParameters(map(parameters))
                .execute();
    }
}
