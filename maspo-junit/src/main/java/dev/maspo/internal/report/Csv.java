package dev.maspo.internal.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import java.util.ArrayList;
import java.util.List;

/** A table as CSV that a spreadsheet may open: no cell is a formula. */
final class Csv {

    private static final CsvMapper MAPPER = CsvMapper.csvBuilder()
            .enable(CsvGenerator.Feature.ALWAYS_QUOTE_STRINGS)
            .build();
    private static final int LONGEST = 2_000;

    private final List<List<Object>> rows = new ArrayList<>();

    Csv(String... heads) {
        rows.add(List.of((Object[]) heads));
    }

    /** Adds a row of texts and numbers. */
    Csv row(Object... cells) {
        List<Object> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(cell instanceof Number ? cell : harmless(String.valueOf(cell)));
        }
        rows.add(row);
        return this;
    }

    private static String harmless(String text) {
        String plain = PlainText.oneLine(text, LONGEST);
        return !plain.isEmpty() && "=+-@|%".indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
    }

    @Override
    public String toString() {
        try {
            return MAPPER.writeValueAsString(rows);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
