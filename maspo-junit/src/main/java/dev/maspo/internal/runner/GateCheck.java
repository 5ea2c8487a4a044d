package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.gate.Accepting;
import dev.maspo.internal.gate.Baselines;
import dev.maspo.internal.gate.Finding;
import dev.maspo.internal.gate.Gate;
import dev.maspo.internal.gate.OnDisk;
import dev.maspo.internal.gate.RepeatAllowance;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.model.ModelDescription;
import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.report.PlainText;
import dev.maspo.internal.store.JsonFiles;
import dev.maspo.result.GateResult;
import dev.maspo.result.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Holds a pipeline against its baseline and writes {@code gate.json}: the one way to a verdict, for check mode and for
 * tests.
 */
final class GateCheck {

    private static final double NANOS = 1e9;

    private final PipelineDefinition definition;
    private final RunSettings settings;
    private final String part;

    /**
     * Prepares.
     *
     * @param part the part that the check is of what the mode does; empty for all
     */
    GateCheck(PipelineDefinition definition, RunSettings settings, String part) {
        this.definition = definition;
        this.settings = settings;
        this.part = part;
    }

    /** The states to compare with. */
    Baselines baselines() {
        return Baselines.in(GateParameters.read(settings).gate().folder(), definition.name());
    }

    /**
     * Checks, and writes the result. Whatever stands in the way is the result ERROR, and never a pass.
     *
     * @param known runs of all cases under the prompts on disk that were made already, by case id
     */
    GateResult run(Map<String, CaseRun> known) {
        Path file = settings.outputDirectory().resolve(definition.name()).resolve("gate.json");
        forget(file);
        long start = System.nanoTime();
        // What was spent before something stood in the way is told, too.
        AtomicReference<UsageMeter> spent = new AtomicReference<>(new UsageMeter());
        GateResult result;
        try {
            result = InClass.call(definition.testClass(), () -> check(known, start, spent));
        } catch (MaspoException e) {
            String baseline = baselines().exist() ? baselines().file().toString() : null;
            Finding error = Finding.error(definition.name(), String.valueOf(e.getMessage()), baseline);
            Usage usage = Objects.requireNonNull(spent.get()).usage((System.nanoTime() - start) / NANOS);
            result = result(error, basis(), usage, List.of());
        }
        JsonFiles.write(file, result);
        Reports.of(settings).checked(result, definition);
        return result;
    }

    private GateResult check(Map<String, CaseRun> known, long start, AtomicReference<UsageMeter> spent) {
        GateParameters parameters = GateParameters.read(settings);
        Baselines baselines = baselines();
        if (!baselines.exist()) {
            throw new MaspoException(
                    "There is no baseline " + baselines.file() + " to compare with. Record the state on disk as the"
                            + " accepted one, and commit the file: " + Accepting.command(definition.name()));
        }
        return Assembly.use(definition, settings, roles(baselines), part, parts -> {
            spent.set(parts.meter());
            return check(parts, parameters, baselines, known, start);
        });
    }

    private GateResult check(
            Assembly parts, GateParameters parameters, Baselines baselines, Map<String, CaseRun> known, long start) {
        OnDisk now = onDisk(definition, parts);
        if (parts.metric().isEmpty()) {
            Models.require(parts.models(), ModelRole.JUDGE, definition, "comparing outputs");
        }
        Judge judge = parts.models().find(ModelRole.JUDGE, "").isPresent()
                ? new Judge(parts.gateway(), new Nonce(definition.name()))
                : null;
        try (Workers workers = new Workers(settings.concurrency())) {
            Gate.Parts gate = new Gate.Parts(
                    parts.metric(),
                    judge,
                    parts.executor(),
                    workers,
                    parts.errors(),
                    new RepeatAllowance(parts.budget(), parts.meter()));
            Finding finding = new Gate(now, gate, parameters.gate()).check(baselines, known);
            List<String> warnings = new ArrayList<>(finding.warnings());
            warnings.addAll(parts.answers().warned());
            warnings.addAll(parts.meter().warnings());
            Usage usage = parts.meter().usage((System.nanoTime() - start) / NANOS);
            return result(finding, now.basis(), usage, warnings);
        }
    }

    // The judge is called for only where it will be asked: its factory may need a key that not every build has.
    private Set<ModelRole> roles(Baselines baselines) {
        boolean asked = !definition.scored() || baselines.differ(Declared.prompts(definition));
        return asked ? EnumSet.of(ModelRole.AGENT, ModelRole.JUDGE) : EnumSet.of(ModelRole.AGENT);
    }

    /** The state on disk of a pipeline. */
    static OnDisk onDisk(PipelineDefinition definition, Assembly parts) {
        Secrets secrets = Secrets.ofProcess();
        List<ModelDescription> models = new ArrayList<>(ModelDescription.of(parts.models(), ModelRole.AGENT, secrets));
        models.addAll(ModelDescription.of(parts.models(), ModelRole.JUDGE, secrets));
        return new OnDisk(
                parts.pipeline(),
                parts.prompts(),
                String.valueOf(definition.cases()),
                parts.cases(),
                parts.metric().isEmpty() ? "judge" : "assertions",
                parts.metric().assertions().stream().map(Assertion::name).toList(),
                models,
                Fingerprints.of(definition));
    }

    private String basis() {
        return definition.scored() ? "assertions" : "judge";
    }

    private GateResult result(Finding finding, String basis, Usage usage, List<String> warnings) {
        return new GateResult(
                GateResult.SCHEMA,
                definition.name(),
                definition.testClass().getName(),
                finding.verdict(),
                PlainText.block(finding.headline()),
                PlainText.block(finding.reason()),
                basis,
                finding.split(),
                finding.baseline(),
                finding.comparisons(),
                finding.changes(),
                finding.differences().stream().map(PlainText::block).toList(),
                finding.attributions(),
                finding.examples(),
                finding.agents(),
                finding.accept(),
                usage,
                warnings);
    }

    // The verdict of an earlier check must not be taken for this one's, however this one ends.
    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The result of an earlier check cannot be removed: " + e, e);
        }
    }
}
