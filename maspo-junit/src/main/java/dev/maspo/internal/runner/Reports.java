package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.internal.report.AllureMetrics;
import dev.maspo.internal.report.AllureProperties;
import dev.maspo.internal.report.AllureReport;
import dev.maspo.internal.report.AssertionOutcome;
import dev.maspo.internal.report.Graph;
import dev.maspo.internal.report.HtmlReport;
import dev.maspo.internal.report.PlainText;
import dev.maspo.internal.report.Summary;
import dev.maspo.internal.store.AtomicFiles;
import dev.maspo.internal.store.StoredResults;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes what people read beside what machines read: from the files of the results, after these are safe. */
final class Reports {

    private final Path output;
    private final Optional<AllureReport> allure;
    private final Clock clock;
    private final Consumer<String> warnings;

    /**
     * Prepares the writing.
     *
     * @param output the folder that has one folder of results per pipeline
     * @param allure the way to Allure, if there is one
     * @param clock dates figures
     * @param warnings takes what went wrong: a report that cannot be written must not take the result with it
     */
    Reports(Path output, Optional<AllureReport> allure, Clock clock, Consumer<String> warnings) {
        this.output = output;
        this.allure = allure;
        this.clock = clock;
        this.warnings = warnings;
    }

    static Reports of(RunSettings settings) {
        return in(settings.outputDirectory());
    }

    static Reports in(Path output) {
        Clock clock = Clock.systemUTC();
        return new Reports(
                output, AllureReport.find(clock), clock, text -> System.err.println("maspo: " + PlainText.block(text)));
    }

    /** Reports an optimization whose result is in its folder. */
    void optimized(RunResult run, PipelineDefinition definition) {
        files(run.pipeline(), graph(definition));
        allure.ifPresent(report -> guarded(() -> {
            Path folder = output.resolve(run.pipeline());
            report.add(
                    run,
                    StoredResults.in(folder).events(),
                    graph(definition),
                    definition.testClass().getName());
            AllureFolder beside = new AllureFolder(report.folder());
            beside.metrics(run.pipeline() + "-optimize", AllureMetrics.of(run, clock.millis()));
            beside.environment(AllureProperties.of(run));
        }));
    }

    /** Reports an optimization that has no result, or none yet: nothing of an earlier one may be on show. */
    void unfinished(PipelineDefinition definition) {
        files(definition.name(), graph(definition));
    }

    /** Reports a check that was not made, and whose result says so. */
    void unchecked(String pipeline) {
        files(pipeline, Graph.of(List.of()));
    }

    /** Reports a check whose result is in its folder. */
    void checked(GateResult gate, PipelineDefinition definition) {
        files(gate.pipeline(), graph(definition));
        allure.ifPresent(report -> guarded(() -> {
            report.add(gate, graph(definition));
            AllureFolder beside = new AllureFolder(report.folder());
            beside.metrics(gate.pipeline(), AllureMetrics.of(gate, clock.millis()));
            beside.environment(AllureProperties.of(gate));
        }));
    }

    /** Reports an assertion. */
    void asserted(AssertionOutcome outcome) {
        allure.ifPresent(report -> guarded(() -> report.add(outcome)));
    }

    private static Graph graph(PipelineDefinition definition) {
        return Graph.of(definition.agents().stream()
                .map(agent ->
                        new Graph.Node(agent.id(), agent.role(), !agent.prompt().isEmpty(), agent.inputs()))
                .toList());
    }

    private void files(String pipeline, Graph graph) {
        guarded(() -> {
            Path folder = output.resolve(pipeline);
            StoredResults results = StoredResults.in(folder);
            write(folder.resolve("summary.md"), Summary.of(part(results)));
            write(
                    folder.resolve("report.html"),
                    HtmlReport.page(
                            pipeline, results.gate(), results.run(), results.failed(), results.events(), graph));
        });
        guarded(this::summaryOfAll);
    }

    // Pipelines may be tested at the same time, in one JVM or in several: whoever writes last has seen all results.
    private void summaryOfAll() {
        Map<Path, String> seen;
        do {
            seen = StoredResults.folders(output);
            List<Summary.Part> parts = new ArrayList<>();
            for (Path folder : seen.keySet()) {
                guarded(() -> parts.add(part(StoredResults.in(folder))));
            }
            write(output.resolve("summary.md"), Summary.of(parts));
        } while (!seen.equals(StoredResults.folders(output)));
    }

    private static Summary.Part part(StoredResults results) {
        return new Summary.Part("", results.gate(), results.run(), results.failed());
    }

    // What cannot be replaced must not stay: it tells of another run.
    private static void write(Path file, String text) {
        try {
            AtomicFiles.write(file, text);
        } catch (UncheckedIOException e) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException undeletable) {
                e.addSuppressed(undeletable);
            }
            throw e;
        }
    }

    // Another version of Allure may lack what is called here.
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (MaspoException e) {
            warnings.accept("A report could not be written. " + e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            warnings.accept("A report could not be written: " + e);
        }
    }
}
