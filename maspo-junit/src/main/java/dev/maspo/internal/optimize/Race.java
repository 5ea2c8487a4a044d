package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.JointEvaluation;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Running;
import dev.maspo.internal.pipeline.Tasks;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.stats.Interval;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/**
 * Candidates for one agent against its incumbent, all on the same cases, in growing blocks. After each block the ones
 * that are credibly worse, or credibly harm what comes after them, leave; the race ends when only decided ones are
 * left.
 */
final class Race {

    private record Heat(int lane, PromptSet changed, CaseRun incumbent) {}

    private record Met(CaseRun run, CaseEvidence evidence) {}

    private final RunBook book;
    private final Workers workers;
    private final JointEvaluation evaluation;
    private final SearchSettings settings;

    Race(RunBook book, Workers workers, JointEvaluation evaluation, SearchSettings settings) {
        this.book = book;
        this.workers = workers;
        this.evaluation = evaluation;
        this.settings = settings;
    }

    /** Races candidates; the result is in their order. */
    List<Standing> run(Agent agent, PromptSet incumbent, List<Candidate> candidates, List<Case> pool) {
        List<Integer> looks = settings.looks(pool.size());
        double alpha = settings.alpha() / looks.size();
        List<Standing> standings = new ArrayList<>();
        for (Candidate candidate : candidates) {
            standings.add(racing(candidate, new Evidence(List.of()), alpha));
        }
        int done = 0;
        for (int look = 0; look < looks.size() && undecided(standings); look++) {
            List<Case> block = pool.subList(done, looks.get(look));
            meet(agent, incumbent, block, standings, alpha);
            done = looks.get(look);
            boolean last = look == looks.size() - 1;
            boolean futile = look > 0;
            standings.replaceAll(standing -> decide(standing, alpha, futile, last));
        }
        return standings;
    }

    private static boolean undecided(List<Standing> standings) {
        return standings.stream().anyMatch(s -> s.status() == Standing.Status.RACING);
    }

    private void meet(Agent agent, PromptSet incumbent, List<Case> block, List<Standing> standings, double alpha) {
        List<CaseRun> before = book.runs(incumbent, block);
        List<Heat> heats = new ArrayList<>();
        for (int lane = 0; lane < standings.size(); lane++) {
            Standing.Status status = standings.get(lane).status();
            // A credible candidate goes on as long as others race, so that the best is chosen on equal cases.
            if (status == Standing.Status.RACING || status == Standing.Status.CREDIBLE) {
                String prompt = standings.get(lane).candidate().prompt();
                PromptSet changed = incumbent.with(agent.id(), prompt);
                // On a case whose answer it shows, a prompt proves nothing.
                Set<String> shown = standings.get(lane).candidate().shown();
                for (CaseRun run : before) {
                    if (!shown.contains(run.item().id())) {
                        heats.add(new Heat(lane, changed, run));
                    }
                }
            }
        }
        List<Met> met = workers.all(heats, (heat, tasks) -> meet(tasks, agent, heat));
        Map<Integer, List<CaseEvidence>> found = new TreeMap<>();
        for (int i = 0; i < heats.size(); i++) {
            Heat heat = heats.get(i);
            book.add(heat.changed(), met.get(i).run());
            found.computeIfAbsent(heat.lane(), lane -> new ArrayList<>())
                    .add(met.get(i).evidence());
        }
        found.forEach((lane, cases) -> {
            Standing standing = standings.get(lane);
            standings.set(lane, racing(standing.candidate(), standing.evidence().and(cases), alpha));
        });
    }

    private CompletableFuture<Met> meet(Tasks tasks, Agent agent, Heat heat) {
        Running run = book.rerun(tasks, heat.incumbent(), heat.changed());
        return evaluation.compare(tasks, agent, heat.incumbent(), run).thenCombine(run.end(), (e, r) -> new Met(r, e));
    }

    private Standing racing(Candidate candidate, Evidence evidence, double alpha) {
        return new Standing(
                candidate, evidence, evidence.reward(settings.weights(), alpha), Standing.Status.RACING, "");
    }

    private Standing decide(Standing standing, double alpha, boolean futile, boolean last) {
        if (standing.status() != Standing.Status.RACING) {
            return standing;
        }
        Interval reward = standing.reward();
        Interval downstream = standing.evidence().downstream(settings.weights(), alpha);
        String numbers = "reward " + Standing.numbers(reward) + ", downstream " + Standing.numbers(downstream) + " on "
                + reward.n() + " cases";
        if (downstream.below(0) && standing.evidence().reachesOthers()) {
            return standing.as(Standing.Status.VETOED, "it harms what comes after it: " + numbers);
        }
        // Early, ties after the agent are no evidence that nothing is harmed; a local win alone must not end the race.
        if (reward.above(0) && (downstream.above(0) || (last && downstream.mean() >= 0))) {
            return standing.as(Standing.Status.CREDIBLE, "it is credibly better: " + numbers);
        }
        if (reward.below(0) || (futile && reward.mean() <= 0) || last) {
            return standing.as(Standing.Status.DROPPED, "it is not credibly better: " + numbers);
        }
        return standing;
    }

    /** The credible candidates, the best first. */
    static List<Standing> credible(List<Standing> standings) {
        return standings.stream()
                .filter(s -> s.status() == Standing.Status.CREDIBLE)
                .sorted(Comparator.comparingDouble((Standing s) -> -s.reward().low())
                        .thenComparing(s -> s.candidate().id()))
                .toList();
    }
}
