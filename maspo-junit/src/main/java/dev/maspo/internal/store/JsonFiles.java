package dev.maspo.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.maspo.MaspoException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** JSON files of records that carry a schema version. The same record always gives the same bytes, on every system. */
public final class JsonFiles {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final ObjectWriter PRETTY = MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private static final ObjectWriter ROWS = MAPPER.writer(new RowPrinter());

    private JsonFiles() {}

    /**
     * Writes a record, atomically.
     *
     * @param file the file
     * @param value the record
     */
    public static void write(Path file, Object value) {
        try {
            AtomicFiles.write(file, PRETTY.writeValueAsString(value) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes a record, atomically, in a form that version control shows well: each object in a list has one line.
     *
     * @param file the file
     * @param value the record
     */
    public static void writeRows(Path file, Object value) {
        try {
            AtomicFiles.write(file, ROWS.writeValueAsString(value) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A record as one line.
     *
     * @param value the record
     * @return JSON without a line end
     */
    public static String line(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads a record.
     *
     * @param <T> the record's type
     * @param file the file
     * @param type the record's class
     * @param schema the version that the class reads
     * @param remedy what to do when the file cannot be used
     * @return the record
     * @throws MaspoException if the file is missing, damaged or of another version
     */
    public static <T> T read(Path file, Class<T> type, int schema, String remedy) {
        try {
            return parse(file, Files.readAllBytes(file), type, schema, remedy);
        } catch (JsonProcessingException e) {
            throw new MaspoException("The file " + file + " is damaged: " + e.getOriginalMessage() + ". " + remedy, e);
        } catch (IOException e) {
            throw new MaspoException("The file " + file + " cannot be read: " + e + ". " + remedy, e);
        }
    }

    /**
     * Reads a file of one record a line.
     *
     * @param <T> the record's type
     * @param file the file
     * @param type the record's class
     * @param schema the version that the class reads
     * @param remedy what to do when the file cannot be used
     * @return the records
     * @throws MaspoException if the file is missing, damaged or of another version
     */
    public static <T> List<T> readLines(Path file, Class<T> type, int schema, String remedy) {
        List<T> records = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                records.add(parse(file, line.getBytes(StandardCharsets.UTF_8), type, schema, remedy));
            }
            return records;
        } catch (JsonProcessingException e) {
            throw new MaspoException(
                    "The file " + file + " is damaged in line " + (records.size() + 1) + ": " + e.getOriginalMessage()
                            + ". " + remedy,
                    e);
        } catch (IOException e) {
            throw new MaspoException("The file " + file + " cannot be read: " + e + ". " + remedy, e);
        }
    }

    private static <T> T parse(Path file, byte[] json, Class<T> type, int schema, String remedy) throws IOException {
        JsonNode tree = MAPPER.readTree(json);
        JsonNode found = tree.path("schema");
        if (!found.isInt()) {
            throw new MaspoException("The file " + file + " is damaged: it has no \"schema\". " + remedy);
        }
        if (found.intValue() != schema) {
            throw new MaspoException("The file " + file + " has schema " + found + ", this version reads schema "
                    + schema + ". It was written by another version of MASPO for JUnit. " + remedy);
        }
        return MAPPER.treeToValue(tree, type);
    }
}
