package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One step of the published algorithm for one agent: two candidates for each prompt in the beam, each on a batch. */
final class PaperStep {

    private final PaperBench bench;
    private final PaperProposals proposals;
    private final Weights weights;

    PaperStep(SearchParts parts, PaperBench bench, Weights weights) {
        this.bench = bench;
        this.proposals = new PaperProposals(parts, bench);
        this.weights = weights;
    }

    /**
     * Does the step, and leaves what it brought in the beam.
     *
     * @param agent the agent
     * @param beam its beam
     * @param current the best prompts of all agents
     * @param batches one batch for each node of the beam
     */
    PaperOutcome run(Agent agent, PaperBeam beam, PromptSet current, List<List<Case>> batches) {
        List<CandidateEvent> events = new ArrayList<>();
        List<List<CaseRun>> runs = runs(agent, beam.nodes(), current, batches);
        List<PaperBrood> broods = proposals.gather(agent, beam, runs, events);
        List<List<PaperTrial>> trials = evaluate(agent, current, broods);
        List<PaperNode> grown = new ArrayList<>();
        Optional<PaperTrial> winner = Optional.empty();
        double top = beam.best().score() + PaperBeam.MORE;
        for (int b = 0; b < broods.size(); b++) {
            PaperNode node = broods.get(b).node();
            for (PaperTrial trial : trials.get(b)) {
                boolean won = trial.reward().mean() > 0;
                grown.add(won ? node.child(trial) : node);
                if (won && node.child(trial).score() > top) {
                    top = node.child(trial).score();
                    winner = Optional.of(trial);
                }
            }
            if (broods.get(b).parentStands()) {
                grown.add(node);
            }
        }
        beam.grow(grown);
        double score = top;
        winner.ifPresent(trial -> beam.crown(new PaperNode(trial.candidate(), score), trial.misaligned()));
        trials.forEach(mine -> mine.forEach(trial -> events.add(PaperOutcome.event(trial, beam))));
        List<CaseRun> baselines = runs.stream().flatMap(List::stream).toList();
        return new PaperOutcome(
                winner.map(trial -> trial.candidate().id()),
                events,
                baselines,
                winner.map(PaperTrial::runs).orElse(runs.get(0)));
    }

    private List<List<CaseRun>> runs(Agent agent, List<PaperNode> nodes, PromptSet current, List<List<Case>> batches) {
        List<PaperBench.Job> jobs = new ArrayList<>();
        for (int n = 0; n < nodes.size(); n++) {
            PromptSet prompts =
                    current.with(agent.id(), nodes.get(n).candidate().prompt());
            batches.get(n).forEach(item -> jobs.add(new PaperBench.Job(prompts, item)));
        }
        List<CaseRun> all = bench.run(jobs);
        List<List<CaseRun>> runs = new ArrayList<>();
        int from = 0;
        for (List<Case> batch : batches) {
            runs.add(all.subList(from, from + batch.size()));
            from += batch.size();
        }
        return runs;
    }

    private List<List<PaperTrial>> evaluate(Agent agent, PromptSet current, List<PaperBrood> broods) {
        List<PaperBench.Heat> heats = new ArrayList<>();
        for (PaperBrood brood : broods) {
            for (Candidate candidate : brood.candidates()) {
                PromptSet changed = current.with(agent.id(), candidate.prompt());
                brood.runs().forEach(run -> heats.add(new PaperBench.Heat(changed, run)));
            }
        }
        List<PaperBench.Met> met = bench.meet(agent, heats, true);
        List<List<PaperTrial>> trials = new ArrayList<>();
        int from = 0;
        for (PaperBrood brood : broods) {
            List<PaperTrial> mine = new ArrayList<>();
            for (Candidate candidate : brood.candidates()) {
                int to = from + brood.runs().size();
                mine.add(PaperTrial.step(candidate, met.subList(from, to), weights));
                from = to;
            }
            trials.add(mine);
        }
        return trials;
    }
}
