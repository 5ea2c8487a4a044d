package dev.maspo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JVM of its own, of the same version and with the same class path as this one. */
final class Forked implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Process process;
    private final BufferedReader output;

    /**
     * Starts the JVM.
     *
     * @param folder what comes first on its class path; null for nothing
     * @param main the class whose main method it runs
     * @param options options of the JVM
     * @param arguments arguments of the main method
     */
    Forked(@Nullable Path folder, Class<?> main, List<String> options, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(options);
        String classPath = System.getProperty("java.class.path");
        command.add("-cp");
        command.add(folder == null ? classPath : folder + System.getProperty("path.separator") + classPath);
        command.add(main.getName());
        Arrays.stream(arguments).map(String::valueOf).forEach(command::add);
        try {
            process = new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next line that it prints. */
    String line() {
        try {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException(process.info().commandLine().orElse("The JVM") + " has ended.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next line that it prints as a JSON object, past those for people. */
    JsonNode figures() {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            String line;
            try {
                line = line();
            } catch (IllegalStateException e) {
                throw new IllegalStateException("It printed no figures but:\n" + said, e);
            }
            if (line.startsWith("{")) {
                try {
                    return JSON.readTree(line);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("It printed no figures but:\n" + said);
    }

    /** Runs a JVM to its end, and takes its figures. */
    static JsonNode run(@Nullable Path folder, Class<?> main, List<String> options, Object... arguments) {
        try (Forked jvm = new Forked(folder, main, options, arguments)) {
            return jvm.figures();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
