package dev.maspo.internal.gate;

import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Workers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The runs of some cases under prompt sets, repeat by repeat; each is made at most once. For use by one thread. */
final class Trials {

    private record Trial(PromptSet prompts, int repeat) {}

    private final List<Case> cases;
    private final PipelineExecutor executor;
    private final Workers workers;
    private final Map<Trial, List<CaseRun>> known = new HashMap<>();

    Trials(List<Case> cases, PipelineExecutor executor, Workers workers) {
        this.cases = List.copyOf(cases);
        this.executor = executor;
        this.workers = workers;
    }

    List<Case> cases() {
        return cases;
    }

    /** Enters runs that were made elsewhere. */
    void enter(PromptSet prompts, int repeat, List<CaseRun> runs) {
        known.put(new Trial(prompts, repeat), List.copyOf(runs));
    }

    /** The runs under a set from scratch. */
    List<CaseRun> runs(PromptSet prompts, int repeat) {
        return known.computeIfAbsent(new Trial(prompts, repeat), trial -> {
            PipelineExecutor again = executor.repeat(repeat);
            return workers.all(
                    cases,
                    (item, tasks) -> again.start(tasks, item, prompts, null).end());
        });
    }

    /**
     * The runs under a set, beginning from those under another one: what their difference does not touch is not run
     * again, and so adds no noise to it.
     */
    List<CaseRun> runs(PromptSet prompts, int repeat, PromptSet near) {
        List<CaseRun> base = runs(near, repeat);
        return known.computeIfAbsent(new Trial(prompts, repeat), trial -> {
            PipelineExecutor again = executor.repeat(repeat);
            List<Integer> places = IntStream.range(0, cases.size()).boxed().toList();
            return workers.all(
                    places,
                    (i, tasks) -> again.start(tasks, cases.get(i), prompts, base.get(i))
                            .end());
        });
    }

    /** Whether some agent's output differs between two runs of the same cases. */
    static boolean differ(List<CaseRun> runs, List<CaseRun> others) {
        for (int i = 0; i < runs.size(); i++) {
            CaseRun run = runs.get(i);
            CaseRun other = others.get(i);
            if (run.steps().keySet().stream().anyMatch(agent -> !run.text(agent).equals(other.text(agent)))) {
                return true;
            }
        }
        return false;
    }
}
