package dev.maspo.maven;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Carries the lines of a child's stream, in UTF-8, to a log. */
final class LinePump {

    private LinePump() {}

    static Thread start(String name, InputStream stream, Consumer<String> log) {
        Thread thread = new Thread(() -> pump(stream, log), name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void pump(InputStream stream, Consumer<String> log) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                log.accept(line);
            }
        } catch (IOException e) {
            // The stream is closed under the reader when the child is killed. Its exit code tells the story.
        }
    }
}
