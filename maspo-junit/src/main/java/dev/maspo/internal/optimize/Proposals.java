package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Workers;
import java.util.ArrayList;
import java.util.List;

/** Gathers the proposals of one step. Each sees other failures, so that equal models make different proposals. */
final class Proposals {

    /** Examples in one request, at most. */
    static final int SHOWN = 5;

    private record Job(Candidate parent, List<Example> examples) {}

    private final Proposer proposer;
    private final Examples examples;
    private final MisalignmentBuffer misalignments;
    private final Workers workers;
    private final SearchSettings settings;

    Proposals(
            Proposer proposer,
            Examples examples,
            MisalignmentBuffer misalignments,
            Workers workers,
            SearchSettings settings) {
        this.proposer = proposer;
        this.examples = examples;
        this.misalignments = misalignments;
        this.workers = workers;
        this.settings = settings;
    }

    /**
     * Makes the proposals.
     *
     * @param agent whose prompt it is
     * @param beam the agent's place in the search
     * @param incumbent runs under the incumbent prompts
     * @param number the number of the step, which shifts what is shown
     */
    List<Proposal> gather(Agent agent, Beam beam, List<CaseRun> incumbent, int number) {
        List<Example> known = examples.of(agent, incumbent, beam.lostCases());
        List<Example> misaligned = settings.has(Ingredient.MISALIGNMENT) ? misalignments.newest(agent.id()) : List.of();
        List<Job> jobs = new ArrayList<>();
        Candidate parent = beam.incumbent();
        for (int i = 0; i < settings.candidates(); i++) {
            jobs.add(new Job(parent, shown(misaligned, known, number * settings.candidates() + i)));
        }
        List<String> tried = beam.tried().latest();
        String original = beam.original().prompt();
        return workers.map(jobs, job -> proposer.propose(agent, original, job.parent(), job.examples(), tried));
    }

    // Misalignment cases first, then a window over the failures (over all, where there are few), then the most telling
    // of the rest.
    private static List<Example> shown(List<Example> misaligned, List<Example> known, int shift) {
        List<Example> shown = new ArrayList<>(misaligned);
        int room = SHOWN - Math.min(shown.size(), SHOWN - 2);
        long telling =
                known.stream().filter(e -> e.kind() != Example.Kind.FRESH).count();
        int window = (int) (telling >= room ? telling : known.size());
        for (int i = 0; i < Math.min(room, window); i++) {
            // A window that holds all of them is at least turned, so that equal models are not asked the same twice.
            int start = window <= room ? shift : shift * room;
            shown.add(known.get((start + i) % window));
        }
        return shown;
    }
}
