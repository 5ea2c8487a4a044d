package dev.maspo.internal.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maspo.MaspoException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Loads a file of cases and checks it as a whole. */
public final class CaseFile {

    /** A case as it stands in its file: where, and what. */
    record Row(String where, JsonNode node) {}

    private CaseFile() {}

    /**
     * Loads the cases.
     *
     * @param path the resource's path; its ending says the form
     * @param resources where it is
     * @return the cases in the order of the file, at least one
     * @throws MaspoException if the file is missing, empty or malformed; the message names the line
     */
    public static List<Case> load(String path, Resources resources) {
        String text = resources.text(path, "the cases");
        List<Case> cases = new ArrayList<>();
        Map<String, String> places = new HashMap<>();
        for (Row row : rows(path, text)) {
            Case item = CaseReader.read(path, row);
            String other = places.put(item.id(), row.where());
            if (other != null) {
                throw new MaspoException("The case file " + path + " has the id '" + item.id() + "' twice: " + other
                        + " and " + row.where() + ". Give each case an id of its own.");
            }
            cases.add(item);
        }
        if (cases.isEmpty()) {
            throw new MaspoException(
                    "The case file " + path + " is empty. Write at least one case, with an id and an input.");
        }
        return List.copyOf(cases);
    }

    private static List<Row> rows(String path, String text) {
        String name = path.toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return CaseRows.jsonLines(path, text);
        }
        if (name.endsWith(".json")) {
            return CaseRows.json(path, text);
        }
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return CaseRows.yaml(path, text);
        }
        if (name.endsWith(".csv")) {
            return CaseRows.csv(path, text);
        }
        throw new MaspoException("The case file " + path
                + " has an ending that says no known form. Use .jsonl, .json, .csv, .yaml or .yml.");
    }
}
