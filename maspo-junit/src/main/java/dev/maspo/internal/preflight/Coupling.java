package dev.maspo.internal.preflight;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Tasks;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.result.PreflightResult.Reach;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Whether an agent's output matters to the pipeline's: in a few cases it is replaced by the agent's output of another
 * case, and what comes after is run again.
 */
final class Coupling {

    /** The most cases that are tried for one agent. */
    static final int CASES = 3;

    private record Trial(Agent agent, CaseRun swapped) {}

    private final Pipeline pipeline;
    private final RunBook book;
    private final Workers workers;

    Coupling(Pipeline pipeline, RunBook book, Workers workers) {
        this.pipeline = pipeline;
        this.book = book;
        this.workers = workers;
    }

    /** How many agent steps one case costs for all agents together. */
    int stepsPerCase() {
        return upstream().stream()
                .mapToInt(agent -> pipeline.descendants(agent.id()).size())
                .sum();
    }

    /**
     * Measures.
     *
     * @param prompts the prompts that the runs were made under
     * @param runs finished runs
     * @param steps how many agent steps it may take
     * @return one entry for each agent with a prompt that has others after it; none if the steps do not suffice
     */
    List<Reach> measure(PromptSet prompts, List<CaseRun> runs, long steps) {
        long cases = Math.min(CASES, stepsPerCase() == 0 ? 0 : steps / stepsPerCase());
        List<Trial> trials = new ArrayList<>();
        for (Agent agent : upstream()) {
            trials.addAll(trials(agent, runs, cases));
        }
        List<Boolean> changed = workers.all(trials, (trial, tasks) -> changed(tasks, trial, prompts));
        Map<String, int[]> counts = new LinkedHashMap<>();
        if (cases > 0) {
            upstream().forEach(agent -> counts.put(agent.id(), new int[2]));
        }
        for (int i = 0; i < trials.size(); i++) {
            int[] count = counts.getOrDefault(trials.get(i).agent().id(), new int[2]);
            count[0]++;
            count[1] += changed.get(i) ? 1 : 0;
        }
        return counts.entrySet().stream()
                .map(entry -> new Reach(entry.getKey(), entry.getValue()[0], entry.getValue()[1]))
                .toList();
    }

    private List<Agent> upstream() {
        return pipeline.prompted().stream()
                .filter(agent -> !agent.equals(pipeline.terminal()))
                .toList();
    }

    private static List<Trial> trials(Agent agent, List<CaseRun> runs, long most) {
        List<Trial> trials = new ArrayList<>();
        for (int i = 0; i < runs.size() && trials.size() < most; i++) {
            CaseRun run = runs.get(i);
            if (!run.step(agent.id()).asked()) {
                continue;
            }
            Optional<CaseRun> other = runs.subList(i + 1, runs.size()).stream()
                    .filter(o ->
                            o.step(agent.id()).asked() && !o.text(agent.id()).equals(run.text(agent.id())))
                    .findFirst();
            other.ifPresent(o -> trials.add(new Trial(agent, Swapped.output(run, agent.id(), o.step(agent.id())))));
        }
        return trials;
    }

    private CompletableFuture<Boolean> changed(Tasks tasks, Trial trial, PromptSet prompts) {
        String terminal = pipeline.terminal().id();
        // The swapped run still ends as the original one did.
        return book.rerun(tasks, trial.swapped(), prompts)
                .end()
                .thenApply(run -> !run.text(terminal).equals(trial.swapped().text(terminal)));
    }
}
