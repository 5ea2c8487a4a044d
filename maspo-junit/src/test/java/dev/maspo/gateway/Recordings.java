package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.fixtures.Keyed;
import dev.maspo.launcher.RunReport;
import dev.maspo.testing.DeskModel;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Records and replays the pipelines of {@link Keyed}, whose model is there while they are recorded, and only then. */
final class Recordings {

    private final Path folder;
    private Supplier<ChatModel> model = DeskModel::create;

    Recordings(Path folder) {
        this.folder = folder;
    }

    Path file() {
        return folder.resolve("recordings/keyed.calls.jsonl");
    }

    /** Has another model record from now on. */
    void model(ChatModel other) {
        model = () -> other;
    }

    List<String> lines() throws IOException {
        return Files.readAllLines(file());
    }

    /** Calls of a role in the recording. */
    long calls(String role) throws IOException {
        return lines().stream()
                .filter(line -> line.startsWith("{\"role\":\"" + role + "\""))
                .count();
    }

    /** Changes the recording by hand. */
    void edit(UnaryOperator<Stream<String>> change) throws IOException {
        Files.write(file(), change.apply(lines().stream()).toList());
    }

    RunReport.Outcome optimize(String calls, Class<?> fixture, String name, String... parameters) {
        return withModel(calls, () -> Optimizing.run(fixture, folder.resolve(name), parameters(calls, parameters)));
    }

    EngineExecutionResults test(String calls, Class<?> fixture, String... parameters) {
        return withModel(calls, () -> Running.jupiter(fixture, parameters(calls, parameters)));
    }

    private <T> T withModel(String calls, Supplier<T> work) {
        Keyed.MODEL.set(calls.equals("replay") ? Keyed.WITHOUT_KEY : model);
        try {
            return work.get();
        } finally {
            Keyed.MODEL.set(Keyed.WITHOUT_KEY);
        }
    }

    private String[] parameters(String calls, String... more) {
        Stream<String> own = Stream.of(
                "maspo.calls",
                calls,
                "maspo.calls.directory",
                folder.resolve("recordings").toString());
        return Stream.concat(own, Stream.of(more)).toArray(String[]::new);
    }

    /** What a run has written, without what it used. */
    String result(String name, String pipeline) throws IOException {
        Path results = folder.resolve(name).resolve(pipeline);
        ObjectNode run = (ObjectNode)
                new ObjectMapper().readTree(results.resolve("run.json").toFile());
        assertThat(run.remove("usage")).isNotNull();
        String events = Files.readString(results.resolve("events.jsonl")).replaceAll("\"calls\":\\d+", "");
        return run + events;
    }
}
