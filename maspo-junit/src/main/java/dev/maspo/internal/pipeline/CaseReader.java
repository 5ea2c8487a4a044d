package dev.maspo.internal.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maspo.MaspoException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads one row of a case file. */
final class CaseReader {

    private static final Set<String> FIELDS = new TreeSet<>(Set.of("id", "input", "expected", "tags", "split"));

    private CaseReader() {}

    static Case read(String path, CaseFile.Row row) {
        JsonNode node = row.node();
        if (!node.isObject()) {
            throw error(path, row, "holds " + node.getNodeType() + ", expected an object with \"id\" and \"input\"");
        }
        node.fieldNames().forEachRemaining(field -> {
            if (!FIELDS.contains(field)) {
                throw error(
                        path,
                        row,
                        "has an unknown field '" + field + "'; a case has " + String.join(", ", FIELDS)
                                + ". Put values of your own into \"input\" or \"expected\"");
            }
        });
        JsonNode input = node.path("input");
        if (input.isMissingNode() || input.isNull()) {
            throw error(path, row, "has no \"input\"");
        }
        return new Case(id(path, row), input, expected(node), tags(path, row), split(path, row));
    }

    private static JsonNode expected(JsonNode node) {
        JsonNode expected = node.path("expected");
        return expected.isNull() ? node.path("no such field") : expected;
    }

    private static String id(String path, CaseFile.Row row) {
        JsonNode id = row.node().path("id");
        String text = id.isValueNode() && !id.isNull() ? id.asText() : "";
        if (text.isBlank()) {
            throw error(path, row, "has no \"id\"; every case needs one, unique in the file");
        }
        return text;
    }

    private static Set<String> tags(String path, CaseFile.Row row) {
        JsonNode tags = row.node().path("tags");
        Set<String> names = new LinkedHashSet<>();
        if (tags.isTextual()) {
            for (String tag : tags.textValue().split(";", -1)) {
                names.add(tag.strip());
            }
        } else if (tags.isArray()) {
            tags.forEach(tag -> names.add(Case.text(tag)));
        } else if (!tags.isMissingNode() && !tags.isNull()) {
            throw error(path, row, "has \"tags\" that are no list of texts");
        }
        return names;
    }

    private static Optional<SplitName> split(String path, CaseFile.Row row) {
        JsonNode split = row.node().path("split");
        if (split.isMissingNode() || split.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(SplitName.valueOf(split.asText().strip().toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw error(path, row, "has the \"split\" '" + split.asText() + "', expected optimize, holdout or test");
        }
    }

    private static MaspoException error(String path, CaseFile.Row row, String problem) {
        return new MaspoException("The case file " + path + ", " + row.where() + ": the case " + problem + ".");
    }
}
