package dev.maspo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a folder of Allure's results. */
public final class AllureFolderContent {

    private final Path folder;

    /**
     * Prepares the reading.
     *
     * @param folder the folder
     */
    public AllureFolderContent(Path folder) {
        this.folder = folder;
    }

    /** All test results. */
    public List<JsonNode> results() throws IOException {
        List<JsonNode> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith("-result.json"))
                    .sorted()
                    .toList()) {
                results.add(new ObjectMapper().readTree(file.toFile()));
            }
        }
        return results;
    }

    /** The only result of that name. */
    public JsonNode result(String name) throws IOException {
        List<JsonNode> found = results().stream()
                .filter(result -> result.path("name").asText().equals(name))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " results are named '" + name + "', in " + results());
        }
        return found.get(0);
    }

    /** Names and values, of a result's labels or parameters. */
    public static Map<String, String> named(JsonNode entries) {
        Map<String, String> named = new TreeMap<>();
        entries.forEach(e -> named.put(e.path("name").asText(), e.path("value").asText()));
        return named;
    }

    /** The text of a result's attachment. */
    public String attachment(JsonNode result, String name) throws IOException {
        for (JsonNode attachment : result.path("attachments")) {
            if (attachment.path("name").asText().equals(name)) {
                return Files.readString(folder.resolve(attachment.path("source").asText()));
            }
        }
        throw new AssertionError("There is no attachment '" + name + "' in " + result.path("attachments"));
    }
}
