package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.CandidateEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The published refresh when an agent is visited again: the prompts in its beam meet the best one, under the peers'
 * prompts of now, on one batch. It weighs 0.7 local and 0.3 global, other than a step does.
 */
final class PaperRefresh {

    private final SearchParts parts;
    private final PaperBench bench;

    PaperRefresh(SearchParts parts, PaperBench bench) {
        this.parts = parts;
        this.bench = bench;
    }

    /**
     * Scores the beam anew.
     *
     * @param agent the agent
     * @param beam its beam
     * @param current the best prompts of all agents
     * @param batch the cases
     */
    PaperOutcome run(Agent agent, PaperBeam beam, PromptSet current, List<Case> batch) {
        List<CaseRun> baselines = bench.run(
                batch.stream().map(item -> new PaperBench.Job(current, item)).toList());
        String incumbent = beam.best().candidate().prompt();
        List<PaperNode> others = beam.nodes().stream()
                .filter(node -> !node.candidate().prompt().equals(incumbent))
                .toList();
        List<PaperBench.Heat> heats = new ArrayList<>();
        for (PaperNode node : others) {
            PromptSet changed = current.with(agent.id(), node.candidate().prompt());
            baselines.forEach(run -> heats.add(new PaperBench.Heat(changed, run)));
        }
        List<PaperBench.Met> met = bench.meet(agent, heats, false);
        boolean terminal = agent.id().equals(parts.pipeline().terminal().id());
        List<PaperTrial> trials = new ArrayList<>();
        for (int o = 0; o < others.size(); o++) {
            List<PaperBench.Met> mine = met.subList(o * batch.size(), (o + 1) * batch.size());
            trials.add(PaperTrial.refresh(others.get(o).candidate(), mine, terminal));
        }
        beam.refresh(rescored(beam, trials));
        List<CandidateEvent> events =
                trials.stream().map(trial -> PaperOutcome.event(trial, beam)).toList();
        Optional<PaperTrial> winner = trials.stream()
                .filter(trial -> trial.candidate().equals(beam.best().candidate()))
                .findFirst();
        return new PaperOutcome(
                winner.map(trial -> trial.candidate().id()),
                events,
                baselines,
                winner.map(PaperTrial::runs).orElse(baselines));
    }

    // The best prompt met itself: its score is 0.
    private static List<PaperNode> rescored(PaperBeam beam, List<PaperTrial> trials) {
        List<PaperNode> rescored = new ArrayList<>();
        for (PaperNode node : beam.nodes()) {
            double score = trials.stream()
                    .filter(trial -> trial.candidate().equals(node.candidate()))
                    .mapToDouble(trial -> trial.reward().mean())
                    .findFirst()
                    .orElse(0);
            rescored.add(new PaperNode(node.candidate(), score));
        }
        return rescored;
    }
}
