package dev.maspo.internal.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Remembers the runs of prompt sets, so that each case is run at most once under each set. For use by one thread; the
 * runs are concurrent.
 */
public final class RunBook {

    private final PipelineExecutor executor;
    private final Workers workers;
    private final Map<PromptSet, Map<String, CaseRun>> runs = new LinkedHashMap<>();

    /**
     * Creates an empty book.
     *
     * @param executor runs a case
     * @param workers run many cases at once
     */
    public RunBook(PipelineExecutor executor, Workers workers) {
        this.executor = executor;
        this.workers = workers;
    }

    /**
     * Runs the cases that have not been run under a set yet, and returns the runs of all.
     *
     * @param prompts the set
     * @param cases the cases
     * @return one run per case, in their order
     */
    public List<CaseRun> runs(PromptSet prompts, List<Case> cases) {
        Map<String, CaseRun> known = runs.computeIfAbsent(prompts, set -> new TreeMap<>());
        List<Case> open = cases.stream().filter(c -> !known.containsKey(c.id())).toList();
        workers.all(open, (c, tasks) -> executor.start(tasks, c, prompts, null).end())
                .forEach(run -> add(prompts, run));
        return cases.stream()
                .map(c -> Objects.requireNonNull(known.get(c.id())))
                .toList();
    }

    /**
     * Runs a case again in this thread.
     *
     * @param base an earlier run of the case
     * @param prompts the changed set
     * @return the new run; see {@link #rerun(Tasks, CaseRun, PromptSet)}
     */
    public CaseRun rerun(CaseRun base, PromptSet prompts) {
        return executor.run(base.item(), prompts, base);
    }

    /**
     * Runs a case again under a changed set, without repeating what the change does not touch. May be called by many
     * threads; the run is not remembered until it is {@linkplain #add added}.
     *
     * @param tasks do the work
     * @param base an earlier run of the case
     * @param prompts the changed set
     * @return the new run
     */
    public Running rerun(Tasks tasks, CaseRun base, PromptSet prompts) {
        return executor.start(tasks, base.item(), prompts, base);
    }

    /**
     * Remembers a run.
     *
     * @param prompts the set it was made under
     * @param run the run
     */
    public void add(PromptSet prompts, CaseRun run) {
        runs.computeIfAbsent(prompts, set -> new TreeMap<>()).put(run.item().id(), run);
    }

    /**
     * The runs of a set that are known already.
     *
     * @param prompts the set
     * @return its runs, in the order of the cases' ids
     */
    public List<CaseRun> known(PromptSet prompts) {
        return List.copyOf(runs.getOrDefault(prompts, Map.of()).values());
    }

    /**
     * The run of one case under a set, if it is known.
     *
     * @param prompts the set
     * @param caseId the case
     * @return the run
     */
    public Optional<CaseRun> find(PromptSet prompts, String caseId) {
        return Optional.ofNullable(runs.getOrDefault(prompts, Map.of()).get(caseId));
    }

    /**
     * Forgets every set but some.
     *
     * @param kept the sets to keep
     * @return the runs that were forgotten
     */
    public List<CaseRun> retain(Set<PromptSet> kept) {
        List<CaseRun> gone = runs.entrySet().stream()
                .filter(entry -> !kept.contains(entry.getKey()))
                .flatMap(entry -> entry.getValue().values().stream())
                .toList();
        runs.keySet().retainAll(kept);
        return gone;
    }
}
