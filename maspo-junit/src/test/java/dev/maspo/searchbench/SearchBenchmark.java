package dev.maspo.searchbench;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The benchmark of the searches in generated worlds: {@code mvn -Psearch-benchmark -pl maspo-junit test}. No test of
 * the ordinary build. Its properties: {@code search.rows}, names of rows separated by commas, all by default;
 * {@code search.seeds}, {@code first-last}, the row's own number from 1001 by default; {@code search.threads}, the
 * processors by default; {@code search.docs}, whether the page in docs gets the tables. What was measured already with
 * the same code is not measured again.
 */
class SearchBenchmark {

    private static final long FIRST_SEED = 1_001;
    private static final Path FOLDER = Path.of("target", "search-benchmark");

    private record Work(Trial trial, long seed) {}

    @Test
    void measure() throws Exception {
        run();
    }

    /** The same without JUnit. */
    public static void main(String[] arguments) throws Exception {
        run();
    }

    private static void run() throws Exception {
        Ledger ledger = new Ledger(FOLDER.resolve("runs.jsonl"), CodeMark.of());
        List<String> wanted =
                Arrays.asList(System.getProperty("search.rows", "").split(",", -1));
        List<Row> rows = Rows.all().stream()
                .filter(row -> wanted.contains(row.id()) || wanted.equals(List.of("")))
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("search.rows names none of "
                    + Rows.all().stream().map(Row::id).toList());
        }
        int threads = Integer.getInteger("search.threads", Runtime.getRuntime().availableProcessors());
        for (Row row : rows) {
            // Time is measured with the machine to itself.
            measure(row, ledger, row.id().equals(Rows.TIME) ? 1 : threads);
        }
        write(rows, ledger);
    }

    private static List<Long> seeds(Row row) {
        String range = System.getProperty("search.seeds", FIRST_SEED + "-" + (FIRST_SEED + row.seeds() - 1));
        String[] ends = range.split("-", -1);
        return LongStream.rangeClosed(Long.parseLong(ends[0]), Long.parseLong(ends[ends.length - 1]))
                .boxed()
                .toList();
    }

    private static void measure(Row row, Ledger ledger, int threads) throws Exception {
        List<Work> open = seeds(row).stream()
                .flatMap(seed -> row.trials().stream()
                        .filter(trial -> ledger.find(trial, seed).isEmpty())
                        .map(trial -> new Work(trial, seed)))
                .toList();
        AtomicInteger done = new AtomicInteger();
        long begin = System.nanoTime();
        var pool = Executors.newFixedThreadPool(threads);
        try {
            if (row.id().equals(Rows.TIME) && !open.isEmpty()) {
                // The first run pays for the virtual machine's warming up.
                Measuring.measure(row.trials().get(0), FIRST_SEED);
            }
            List<Future<?>> futures = open.stream()
                    .<Future<?>>map(work -> pool.submit(() -> {
                        add(ledger, Measuring.measure(work.trial(), work.seed()));
                        if (done.incrementAndGet() % 20 == 0) {
                            System.out.println("[" + row.id() + "] " + done + " of " + open.size());
                        }
                    }))
                    .toList();
            for (Future<?> future : futures) {
                future.get();
            }
        } finally {
            pool.shutdownNow();
        }
        System.out.printf("[%s] %d measured in %.0f s%n", row.id(), open.size(), (System.nanoTime() - begin) / 1e9);
    }

    private static void add(Ledger ledger, Measurement measurement) {
        try {
            ledger.add(measurement);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // All rows that are in the ledger, not only the ones that were asked for.
    private static void write(List<Row> rows, Ledger ledger) throws IOException {
        List<Long> seeds = rows.stream()
                .flatMap(row -> seeds(row).stream())
                .distinct()
                .sorted()
                .toList();
        Report report = Report.of(Rows.all(), ledger, seeds);
        Files.writeString(FOLDER.resolve("search-benchmark.md"), report.markdown());
        JsonMapper json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(FOLDER.resolve("search-benchmark.json"), json.writeValueAsString(report.summaries()) + "\n");
        System.out.println(report.markdown());
        if (Boolean.getBoolean("search.docs")) {
            String measured = String.format(
                    Locale.ROOT,
                    "Measured on %s with Java %s, seeds %d to %d.%n%n",
                    LocalDate.now(ZoneOffset.UTC),
                    Runtime.version().feature(),
                    seeds.get(0),
                    seeds.get(seeds.size() - 1));
            DocsPage.update(Path.of("..", "docs", "search-benchmark.md"), measured + report.markdown());
        }
    }
}
