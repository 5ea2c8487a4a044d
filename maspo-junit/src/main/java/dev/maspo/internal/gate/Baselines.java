package dev.maspo.internal.gate;

import dev.maspo.internal.gate.Baseline.AgentState;
import dev.maspo.internal.gate.Baseline.CaseState;
import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.PromptSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The accepted states of a pipeline.
 *
 * @param accepted the one that every change is held against
 * @param release that of the last release, if one is kept
 */
public record Baselines(BaselineFile accepted, BaselineFile release) {

    private static final double DIGITS = 1e6;

    /**
     * The states in a folder.
     *
     * @param folder the folder
     * @param pipeline the pipeline's name
     * @return the states, whether there are any or not
     */
    public static Baselines in(Path folder, String pipeline) {
        return new Baselines(BaselineFile.current(folder, pipeline), BaselineFile.release(folder, pipeline));
    }

    /**
     * Whether there is an accepted state.
     *
     * @return true if there is one
     */
    public boolean exist() {
        return accepted.exists();
    }

    /**
     * The file of the accepted state.
     *
     * @return its path
     */
    public Path file() {
        return accepted.path();
    }

    /**
     * Whether some prompts are others than the accepted ones, or those of the last release.
     *
     * @param prompts the prompts
     * @return true if so
     * @throws dev.maspo.MaspoException if a file is damaged
     */
    public boolean differ(PromptSet prompts) {
        return !accepted.read().promptSet().equals(prompts)
                || (release.exists() && !release.read().promptSet().equals(prompts));
    }

    /**
     * Records the state on disk as the accepted one.
     *
     * @param now the state
     * @param runs the runs of all cases, one list per repeat
     * @param metric scores them
     * @param secrets what no file may hold
     * @param seed the seed of the run
     */
    public void record(OnDisk now, List<List<CaseRun>> runs, Metric metric, Secrets secrets, long seed) {
        List<CaseState> rows = new ArrayList<>();
        for (int i = 0; i < now.cases().size(); i++) {
            int place = i;
            List<CaseRun> repeats = runs.stream().map(list -> list.get(place)).toList();
            String output = now.judged() ? output(now, repeats, secrets) : null;
            rows.add(new CaseState(
                    now.cases().get(i).id(), CaseHashes.of(now.cases().get(i)), scores(repeats, metric), output));
        }
        rows.sort(Comparator.comparing(CaseState::id));
        accepted.write(new Baseline(
                Baseline.SCHEMA,
                now.pipeline().name(),
                Versions.all(),
                now.basis(),
                seed,
                runs.size(),
                now.models(),
                now.pipeline().agents().stream()
                        .map(agent -> new AgentState(agent.id(), agent.inputs(), agent.promptResource()))
                        .toList(),
                lines(now.prompts()),
                now.caseFile(),
                CaseHashes.of(rows),
                now.fingerprint(),
                rows));
    }

    /** A score as a baseline holds it. */
    static double rounded(double score) {
        return Math.round(score * DIGITS) / DIGITS;
    }

    private static @Nullable String output(OnDisk now, List<CaseRun> repeats, Secrets secrets) {
        return repeats.get(0)
                .text(now.pipeline().terminal().id())
                .map(secrets::hide)
                .orElse(null);
    }

    private static Map<String, List<String>> lines(PromptSet prompts) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        prompts.prompts().forEach((agent, prompt) -> lines.put(agent, List.of(prompt.split("\n", -1))));
        return lines;
    }

    private static Map<String, List<@Nullable Double>> scores(List<CaseRun> repeats, Metric metric) {
        Map<String, List<@Nullable Double>> scores = new TreeMap<>();
        List<Assertion> assertions = metric.assertions();
        for (int i = 0; i < assertions.size(); i++) {
            List<@Nullable Double> values = new ArrayList<>();
            for (CaseRun run : repeats) {
                double score = metric.outcome(run, i).score();
                values.add(Double.isNaN(score) ? null : rounded(score));
            }
            scores.put(assertions.get(i).name(), values);
        }
        return scores;
    }
}
