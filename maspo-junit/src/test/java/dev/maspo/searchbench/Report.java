package dev.maspo.searchbench;

import dev.maspo.internal.stats.Interval;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything that was measured of some rows.
 *
 * @param rows the rows, each with its measurements by variant
 */
record Report(Map<Row, Map<String, List<Measurement>>> rows) {

    static Report of(List<Row> rows, Ledger ledger, List<Long> seeds) {
        Map<Row, Map<String, List<Measurement>>> found = new LinkedHashMap<>();
        for (Row row : rows) {
            Map<String, List<Measurement>> byVariant = new LinkedHashMap<>();
            for (Trial trial : row.trials()) {
                List<Measurement> measured = seeds.stream()
                        .flatMap(seed -> ledger.find(trial, seed).stream())
                        .toList();
                if (!measured.isEmpty()) {
                    byVariant.put(trial.variant(), measured);
                }
            }
            if (!byVariant.isEmpty()) {
                found.put(row, byVariant);
            }
        }
        return new Report(found);
    }

    /** The summaries of each row, for machines. */
    Map<String, List<Summary>> summaries() {
        Map<String, List<Summary>> summaries = new LinkedHashMap<>();
        rows.forEach((row, variants) -> summaries.put(
                row.id(),
                variants.entrySet().stream()
                        .map(e -> Summary.of(e.getKey(), e.getValue()))
                        .toList()));
        return summaries;
    }

    /** A table for each row, with what follows from it. */
    String markdown() {
        return rows.entrySet().stream()
                .map(e -> section(e.getKey(), e.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private static String section(Row row, Map<String, List<Measurement>> variants) {
        List<String> lines = new ArrayList<>();
        lines.add("### " + row.title() + " (`" + row.id() + "`)\n");
        lines.add(
                "| | seeds | start | true score at the end | of the best | calls | agent, judge, optimizer | accepted |");
        lines.add("|---|---|---|---|---|---|---|---|");
        variants.forEach((variant, measured) -> lines.add(line(Summary.of(variant, measured))));
        List<String> findings = Findings.of(row.id(), variants);
        if (!findings.isEmpty()) {
            lines.add("");
            findings.forEach(finding -> lines.add("- " + finding));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String line(Summary s) {
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.2f | %s | %.2f | %,.0f | %,.0f, %,.0f, %,.0f | %d |",
                s.variant().replace("/", ", "),
                s.seeds(),
                s.start(),
                numbers(s.found()),
                s.reached(),
                s.calls().mean(),
                s.agentCalls(),
                s.judgeCalls(),
                s.optimizerCalls(),
                s.accepted());
    }

    static String numbers(Interval interval) {
        return String.format(Locale.ROOT, "%.3f [%.3f, %.3f]", interval.mean(), interval.low(), interval.high());
    }
}
