package dev.maspo.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.MaspoException;
import dev.maspo.junit.PipelineClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** What a class that is wrong is told. */
public final class Refused {

    private static final String EARLIER = "the result of an earlier run";

    private Refused() {}

    /**
     * Asserts that a class is told the same in both modes, before anything is written.
     *
     * @param fixture the wrong class, with a {@code void} assertion
     * @param folder an empty folder
     * @param parts what the message holds
     */
    public static void everywhere(Class<?> fixture, Path folder, String... parts) {
        assertThat(testing(fixture)).as("in test mode").contains(parts);
        assertThat(optimizing(fixture, folder)).as("in optimize mode").contains(parts);
    }

    /**
     * Runs a wrong class as a test.
     *
     * @param fixture the wrong class, with a {@code void} assertion
     * @param parameters pairs of names and values
     * @return the message
     */
    public static String testing(Class<?> fixture, String... parameters) {
        Throwable failure = Running.failure(Running.jupiter(fixture, parameters));
        assertThat(failure).isInstanceOf(MaspoException.class);
        return String.valueOf(failure.getMessage());
    }

    /**
     * Tries to optimize a wrong class, and asserts that the result of an earlier run stays where it is.
     *
     * @param fixture the wrong class
     * @param folder an empty folder
     * @param parameters pairs of names and values
     * @return the message
     */
    public static String optimizing(Class<?> fixture, Path folder, String... parameters) {
        Path result = earlierResult(fixture, folder);
        String error = error(fixture, folder, parameters);
        assertThat(result).hasContent(EARLIER);
        return error;
    }

    /**
     * Tries to optimize a class that fails only after the search has begun, and asserts that the result of an earlier
     * run is still there, moved aside at most.
     *
     * @param fixture the class
     * @param folder an empty folder
     * @param parameters pairs of names and values
     * @return the message
     */
    public static String whileOptimizing(Class<?> fixture, Path folder, String... parameters) {
        Path result = earlierResult(fixture, folder);
        String error = error(fixture, folder, parameters);
        Path aside = result.resolveSibling("run.previous.json");
        assertThat(Files.exists(result) ? result : aside).hasContent(EARLIER);
        return error;
    }

    private static String error(Class<?> fixture, Path folder, String... parameters) {
        var outcome = Optimizing.run(fixture, folder, parameters);
        assertThat(outcome.resultFile()).as("the result of a failed run").isNull();
        return Objects.requireNonNull(outcome.error());
    }

    private static Path earlierResult(Class<?> fixture, Path folder) {
        try {
            Path result = folder.resolve(PipelineClasses.name(fixture)).resolve("run.json");
            Files.createDirectories(result.resolveSibling("."));
            return Files.writeString(result, EARLIER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
