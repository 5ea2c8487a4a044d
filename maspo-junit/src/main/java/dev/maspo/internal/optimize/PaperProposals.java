package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.result.CandidateEvent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Gathers the proposals of one step of the published algorithm: each half of a batch makes one. */
final class PaperProposals {

    private static final int HALVES = 2;

    private record Asked(Candidate parent, List<CaseRun> shown) {}

    private final SearchParts parts;
    private final PaperBench bench;
    private final PaperProposer proposer;

    PaperProposals(SearchParts parts, PaperBench bench) {
        this.parts = parts;
        this.bench = bench;
        this.proposer = new PaperProposer(parts);
    }

    /**
     * Makes the proposals.
     *
     * @param agent whose prompt it is
     * @param beam the agent's beam
     * @param runs the runs of each node's batch
     * @param refused takes the proposals that cannot be used
     */
    List<PaperBrood> gather(Agent agent, PaperBeam beam, List<List<CaseRun>> runs, List<CandidateEvent> refused) {
        List<Asked> asked = new ArrayList<>();
        for (int n = 0; n < runs.size(); n++) {
            Candidate parent = beam.nodes().get(n).candidate();
            int middle = runs.get(n).size() / HALVES;
            asked.add(new Asked(parent, runs.get(n).subList(0, middle)));
            asked.add(new Asked(parent, runs.get(n).subList(middle, runs.get(n).size())));
        }
        int first = bench.serials(asked.size());
        List<Proposal> proposals = parts.workers()
                .map(IntStream.range(0, asked.size()).boxed().toList(), i -> {
                    Asked job = asked.get(i);
                    return proposer.propose(agent, beam.original(), job.parent(), job.shown(), first + i);
                });
        List<PaperBrood> broods = new ArrayList<>();
        for (int n = 0; n < runs.size(); n++) {
            List<Proposal> mine = proposals.subList(n * HALVES, (n + 1) * HALVES);
            broods.add(brood(beam, beam.nodes().get(n), runs.get(n), mine, refused));
        }
        return broods;
    }

    private static PaperBrood brood(
            PaperBeam beam,
            PaperNode node,
            List<CaseRun> runs,
            List<Proposal> proposals,
            List<CandidateEvent> refused) {
        Candidate parent = node.candidate();
        Map<String, Candidate> usable = new LinkedHashMap<>();
        boolean parentStands = false;
        for (Proposal proposal : proposals) {
            String prompt = proposal.prompt();
            Candidate child = beam.child(proposal);
            if (prompt == null) {
                refused.add(CandidateEvents.refused(child, proposal.problem()));
                parentStands = true;
            } else if (prompt.equals(parent.prompt())) {
                refused.add(CandidateEvents.repeated(child, "it is the prompt that it was to improve"));
                parentStands = true;
            } else if (usable.putIfAbsent(prompt, child) != null) {
                refused.add(CandidateEvents.repeated(child, "it was proposed twice in this step"));
            }
        }
        return new PaperBrood(node, runs, List.copyOf(usable.values()), parentStands);
    }
}
