package dev.maspo.internal.pipeline;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.maspo.MaspoException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns the text of a case file into rows, one per form. */
final class CaseRows {

    private CaseRows() {}

    static List<CaseFile.Row> jsonLines(String path, String text) {
        ObjectMapper mapper = strict(JsonMapper.builder().build());
        List<CaseFile.Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                String where = "line " + number;
                rows.add(new CaseFile.Row(where, parse(mapper, path, where, line)));
            }
        }
        return rows;
    }

    static List<CaseFile.Row> json(String path, String text) {
        return list(strict(JsonMapper.builder().build()), path, text);
    }

    static List<CaseFile.Row> yaml(String path, String text) {
        return list(strict(YAMLMapper.builder().build()), path, text);
    }

    static List<CaseFile.Row> csv(String path, String text) {
        CsvMapper mapper = CsvMapper.builder()
                .enable(CsvParser.Feature.FAIL_ON_MISSING_COLUMNS)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        List<CaseFile.Row> rows = new ArrayList<>();
        if (text.isBlank()) {
            return rows;
        }
        try (MappingIterator<Map<String, String>> records = mapper.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text.strip())) {
            checkColumns(path, (CsvParser) records.getParser());
            while (records.hasNextValue()) {
                int line = Math.max(1, records.getParser().currentLocation().getLineNr());
                ObjectNode node = mapper.createObjectNode();
                records.nextValue().forEach((column, value) -> put(node, path, column.strip(), value));
                rows.add(new CaseFile.Row("record " + (rows.size() + 1) + " (near line " + line + ")", node));
            }
        } catch (JsonProcessingException e) {
            throw malformed(path, "line " + line(e), e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw malformed(path, "the file", String.valueOf(e.getMessage()), e);
        }
        return rows;
    }

    // Two columns of one name would become one, and the values of the first would be lost.
    private static void checkColumns(String path, CsvParser parser) throws IOException {
        Set<String> names = new HashSet<>();
        for (CsvSchema.Column column : parser.getSchema()) {
            if (!names.add(column.getName().strip())) {
                throw malformed(
                        path, "line 1", "the column '" + column.getName().strip() + "' stands twice", null);
            }
        }
    }

    // A column "input.subject" is the field "subject" of the object "input". An empty cell is an absent value.
    private static void put(ObjectNode node, String path, String column, String value) {
        if (value.isEmpty()) {
            return;
        }
        int dot = column.indexOf('.');
        String name = dot < 0 ? column : column.substring(0, dot);
        if (node.has(name) && (dot < 0 || !node.get(name).isObject())) {
            throw malformed(
                    path, "line 1", "the column '" + name + "' stands beside columns '" + name + ".NAME'", null);
        }
        if (dot < 0) {
            node.put(name, value);
        } else {
            node.withObjectProperty(name).put(column.substring(dot + 1), value);
        }
    }

    private static List<CaseFile.Row> list(ObjectMapper mapper, String path, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        JsonNode tree = parse(mapper, path, "the file", text);
        if (!tree.isArray()) {
            throw malformed(
                    path, "its beginning", "it holds " + tree.getNodeType() + ", expected a list of cases", null);
        }
        List<CaseFile.Row> rows = new ArrayList<>();
        tree.forEach(node -> rows.add(new CaseFile.Row("entry " + (rows.size() + 1), node)));
        return rows;
    }

    private static JsonNode parse(ObjectMapper mapper, String path, String where, String text) {
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException e) {
            boolean line = where.startsWith("line");
            throw malformed(path, line ? where : "line " + line(e), e.getOriginalMessage(), e);
        }
    }

    private static ObjectMapper strict(ObjectMapper mapper) {
        return mapper.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .configure(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION, false);
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static MaspoException malformed(String path, String where, String problem, @Nullable Exception cause) {
        return new MaspoException("The case file " + path + " is malformed at " + where + ": " + problem + ".", cause);
    }
}
