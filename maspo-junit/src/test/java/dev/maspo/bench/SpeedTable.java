package dev.maspo.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What was measured, for people and for machines. */
final class SpeedTable {

    private record Row(String what, double value, String unit, String bar, String holds) {}

    private final List<Row> rows = new ArrayList<>();
    private final double loadBefore = load();

    /** A figure that is to be no more than a bar. */
    void atMost(String what, double value, String unit, double bar) {
        add(new Row(what, value, unit, "at most " + number(bar), value <= bar ? "yes" : "no"));
    }

    /** A figure by itself. */
    void plain(String what, double value, String unit) {
        add(new Row(what, value, unit, "", ""));
    }

    private void add(Row row) {
        rows.add(row);
        System.out.println(line(row));
    }

    private static String line(Row row) {
        return "| " + row.what + " | " + number(row.value) + " " + row.unit + " | " + row.bar + " | " + row.holds
                + " |";
    }

    private static String number(double value) {
        String form = value >= 100 || value == Math.rint(value) ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, form, value);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Writes {@code speed-<JDK>.md} and {@code speed-<JDK>.json}. */
    void write(Path folder) throws IOException {
        String jdk = String.valueOf(Runtime.version().feature());
        String machine = String.format(
                Locale.ROOT,
                "%s, JDK %s, %d processors, load before %.1f, after %.1f",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.version(),
                Runtime.getRuntime().availableProcessors(),
                loadBefore,
                load());
        StringBuilder text =
                new StringBuilder(machine).append("\n\n| what | figure | bar | holds |\n|---|---|---|---|\n");
        rows.forEach(row -> text.append(line(row)).append('\n'));
        Files.writeString(folder.resolve("speed-" + jdk + ".md"), text);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("machine", machine);
        json.put("rows", rows);
        Files.writeString(
                folder.resolve("speed-" + jdk + ".json"),
                new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json));
        if (Boolean.getBoolean("speed.docs")) {
            show(Path.of("../docs/speed.md"), "jdk " + jdk, text.toString());
        }
        System.out.println("\n" + text);
    }

    private static void show(Path page, String place, String table) throws IOException {
        String text = Files.readString(page);
        String begin = "<!-- " + place + " -->\n";
        String end = "<!-- /" + place + " -->";
        if (!text.contains(begin) || !text.contains(end)) {
            throw new IllegalStateException(page + " has no place for the table: " + begin.strip() + " ... " + end);
        }
        Files.writeString(
                page,
                text.substring(0, text.indexOf(begin) + begin.length()) + table + text.substring(text.indexOf(end)));
    }
}
