package dev.maspo.searchbench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Measurements in a file, a line each, so that a benchmark that was stopped goes on where it was. What was measured
 * with other code stands under another mark, and is not taken for this one's.
 */
final class Ledger {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private record Line(String code, Measurement measurement) {}

    private final Path file;
    private final String code;
    private final Map<String, Measurement> known = new ConcurrentHashMap<>();

    Ledger(Path file, String code) throws IOException {
        this.file = file;
        this.code = code;
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                read(line).ifPresent(m -> known.put(key(m.row(), m.variant(), m.seed()), m));
            }
        }
    }

    // The last line of a benchmark that was killed may be half a line.
    private Optional<Measurement> read(String line) {
        try {
            Line read = JSON.readValue(line, Line.class);
            return read.code().equals(code) ? Optional.of(read.measurement()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    Optional<Measurement> find(Trial trial, long seed) {
        return Optional.ofNullable(known.get(key(trial.row(), trial.variant(), seed)));
    }

    synchronized void add(Measurement measurement) throws IOException {
        known.put(key(measurement.row(), measurement.variant(), measurement.seed()), measurement);
        String line = JSON.writeValueAsString(new Line(code, measurement));
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String key(String row, String variant, long seed) {
        return row + "\n" + variant + "\n" + seed;
    }
}
