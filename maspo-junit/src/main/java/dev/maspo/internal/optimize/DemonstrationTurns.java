package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * When demonstrations are worth a try: once for each incumbent prompt that shows none yet, as soon as there are enough
 * successful traces.
 */
final class DemonstrationTurns {

    private final DemonstrationProposer proposer = new DemonstrationProposer();
    private final Successes successes;
    private final boolean wanted;
    private final Set<String> tried = new HashSet<>();

    DemonstrationTurns(Successes successes, boolean wanted) {
        this.successes = successes;
        this.wanted = wanted;
    }

    /** The proposal whose turn it is, if it is. */
    List<Proposal> propose(Agent agent, Beam beam, List<CaseRun> incumbent) {
        Candidate parent = beam.incumbent();
        if (!wanted || DemonstrationBlock.isIn(parent.prompt()) || tried.contains(parent.id())) {
            return List.of();
        }
        List<Example> worthy = successes.of(agent, incumbent);
        if (worthy.size() < DemonstrationProposer.FEWEST) {
            return List.of();
        }
        tried.add(parent.id());
        return List.of(proposer.propose(agent, beam.original().prompt(), parent, worthy, List.of()));
    }
}
