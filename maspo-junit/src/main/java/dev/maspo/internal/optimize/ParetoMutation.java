package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.GlobalBasis;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.stats.Interval;
import dev.maspo.result.CandidateEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One mutation of GEPA: reflect on a minibatch, compare there, and score the child on the whole pool if it is better.
 */
final class ParetoMutation {

    /**
     * What came of a mutation.
     *
     * @param agent whose prompt was to be mutated
     * @param child the child, if it joins the population
     * @param events what became of the proposal; empty if the parent was right in the whole minibatch
     */
    record Outcome(Agent agent, Optional<ParetoMember> child, List<CandidateEvent> events) {}

    private static final double PERFECT = 1;
    private static final double ALPHA = 0.05;
    private static final Weights THE_END = new Weights(0, 0, 1);

    private final SearchParts parts;
    private final PromptSet original;
    private final Proposer proposer;
    private final Examples examples;
    private final Map<String, Integer> made = new HashMap<>();

    ParetoMutation(SearchParts parts, PromptSet original) {
        this.parts = parts;
        this.original = original;
        this.proposer = parts.proposer();
        this.examples = new Examples(parts.pipeline(), parts.metric());
    }

    Outcome run(ParetoMember parent, List<Case> minibatch, List<Case> pool, ParetoMember best) {
        List<Agent> agents = parts.pipeline().prompted();
        Agent agent = agents.get(parent.turn());
        List<CaseRun> runs = parts.book().runs(parent.prompts(), minibatch);
        double[] before = scores(runs);
        if (Arrays.stream(before).allMatch(score -> score >= PERFECT)) {
            return new Outcome(agent, Optional.empty(), List.of());
        }
        parent.mutated(agents.size());
        Candidate from = new Candidate(
                Objects.requireNonNull(parent.ids().get(agent.id())),
                "",
                Objects.requireNonNull(parent.prompts().get(agent.id())));
        Proposal proposal = parts.workers()
                .map(
                        List.of(agent),
                        a -> proposer.propose(
                                a,
                                Objects.requireNonNull(original.get(a.id())),
                                from,
                                examples.of(a, runs, Set.of()),
                                List.of()))
                .get(0);
        String prompt = proposal.prompt();
        String id = agent.id() + "." + made.merge(agent.id(), 1, Integer::sum);
        Candidate candidate = Candidate.of(id, proposal);
        if (prompt == null) {
            return dropped(agent, CandidateEvents.refused(candidate, proposal.problem()));
        }
        if (prompt.equals(from.prompt())) {
            return dropped(agent, CandidateEvents.repeated(candidate, "it is the prompt that it was to improve"));
        }
        PromptSet changed = parent.prompts().with(agent.id(), prompt);
        List<CaseRun> after = rerun(runs, changed);
        double gain = Arrays.stream(scores(after)).sum() - Arrays.stream(before).sum();
        if (gain <= 0) {
            String reason = String.format(
                    Locale.ROOT, "its sum of scores in the minibatch is %+.3f against its parent's", gain);
            return new Outcome(agent, Optional.empty(), List.of(event(candidate, runs, after, "not better", reason)));
        }
        List<CaseRun> parents = parts.book().runs(parent.prompts(), pool);
        List<CaseRun> all = rerun(parents, changed);
        ParetoMember child = new ParetoMember(changed, ids(parent, agent, id), scores(all), parent.turn());
        boolean top = child.mean() > best.mean();
        String reason = String.format(
                Locale.ROOT,
                "it is better by %+.3f in the minibatch, and scores %.3f on the pool, its parent %.3f",
                gain,
                child.mean(),
                parent.mean());
        return new Outcome(
                agent,
                Optional.of(child),
                List.of(event(candidate, parents, all, top ? "adopted" : "runner-up", reason)));
    }

    /** The scores of the cases that were run; 0 where the assertions leave a case out. */
    double[] scores(PromptSet prompts, List<Case> cases) {
        return scores(parts.book().runs(prompts, cases));
    }

    private double[] scores(List<CaseRun> runs) {
        return runs.stream()
                .mapToDouble(run -> parts.metric().score(run).orElse(0))
                .toArray();
    }

    private List<CaseRun> rerun(List<CaseRun> runs, PromptSet changed) {
        Map<String, CaseRun> known = parts.book().known(changed).stream()
                .collect(Collectors.toMap(run -> run.item().id(), run -> run));
        List<CaseRun> open =
                runs.stream().filter(run -> !known.containsKey(run.item().id())).toList();
        for (CaseRun run : parts.workers()
                .all(
                        open,
                        (run, tasks) -> parts.book().rerun(tasks, run, changed).end())) {
            parts.book().add(changed, run);
            known.put(run.item().id(), run);
        }
        return runs.stream()
                .map(run -> Objects.requireNonNull(known.get(run.item().id())))
                .toList();
    }

    private static Map<String, String> ids(ParetoMember parent, Agent agent, String id) {
        Map<String, String> ids = new LinkedHashMap<>(parent.ids());
        ids.put(agent.id(), id);
        return ids;
    }

    private static Outcome dropped(Agent agent, CandidateEvent event) {
        return new Outcome(agent, Optional.empty(), List.of(event));
    }

    // In the measure of the other presets: half the difference of the scores.
    private CandidateEvent event(
            Candidate candidate, List<CaseRun> before, List<CaseRun> after, String decision, String reason) {
        double[] old = scores(before);
        double[] now = scores(after);
        List<CaseEvidence> cases = new ArrayList<>();
        for (int i = 0; i < old.length; i++) {
            double global = 0.5 + 0.5 * (now[i] - old[i]);
            cases.add(new CaseEvidence(after.get(i).item().id(), 0.5, Map.of(), global, GlobalBasis.ASSERTIONS));
        }
        Evidence evidence = new Evidence(cases);
        Interval reward = evidence.reward(THE_END, ALPHA);
        return CandidateEvents.met(candidate, evidence, reward, decision, reason);
    }
}
