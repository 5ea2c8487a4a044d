package dev.maspo.internal.preflight;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.internal.pipeline.Words;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds pairs of outputs whose better one is known without asking anybody: the output that an agent made for a case,
 * against the one it made for another. For the last agent assertions decide, where there are any: they must score the
 * run lower with the other's output in its place. Else the own output must take up at least two words of the case more
 * than the other does; outputs that do not show which case they are for, such as names of classes, make no pair.
 */
final class KnownPairs {

    private static final int MORE_WORDS = 2;
    // For each case so many others are looked at; the first that will do is taken.
    private static final int TRIES = 6;

    private final Pipeline pipeline;
    private final Metric metric;

    KnownPairs(Pipeline pipeline, Metric metric) {
        this.pipeline = pipeline;
        this.metric = metric;
    }

    /** Pairs from finished runs, the agents in turn, so that a few pairs already hear of all of them. */
    List<KnownPair> of(List<CaseRun> runs, int most) {
        List<List<KnownPair>> byAgent = new ArrayList<>();
        for (Agent agent : pipeline.agents()) {
            if (agent.hasPrompt() || agent.equals(pipeline.terminal())) {
                byAgent.add(pairs(agent, runs, most));
            }
        }
        List<KnownPair> pairs = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            for (List<KnownPair> agents : byAgent) {
                if (i < agents.size() && pairs.size() < most) {
                    pairs.add(agents.get(i));
                }
            }
        }
        return pairs;
    }

    // Each case once, against the next that will do; then, if that is not enough, against others.
    private List<KnownPair> pairs(Agent agent, List<CaseRun> runs, int most) {
        List<KnownPair> pairs = new ArrayList<>();
        // Each is compared with many others, and only those that are needed are taken apart.
        IdentityHashMap<CaseRun, Output> outputs = new IdentityHashMap<>();
        int n = runs.size();
        for (int first = 1; first < n && pairs.size() < most; first += TRIES) {
            for (int i = 0; i < n && pairs.size() < most; i++) {
                for (int step = first; step < Math.min(n, first + TRIES); step++) {
                    Optional<KnownPair> pair = pair(agent, runs.get(i), runs.get((i + step) % n), outputs);
                    if (pair.isPresent()) {
                        pairs.add(pair.get());
                        break;
                    }
                }
            }
        }
        return pairs;
    }

    private Optional<KnownPair> pair(
            Agent agent, CaseRun run, CaseRun other, IdentityHashMap<CaseRun, Output> outputs) {
        Step own = run.step(agent.id());
        Step foreign = other.step(agent.id());
        if (!own.asked() || !foreign.asked() || own.text().equals(foreign.text())) {
            return Optional.empty();
        }
        boolean labelled = agent.equals(pipeline.terminal()) && !metric.isEmpty();
        boolean better = labelled
                ? scoresHigher(agent, run, foreign)
                : takesUpMore(
                        outputs.computeIfAbsent(run, r -> Output.of(r, own)),
                        outputs.computeIfAbsent(other, r -> Output.of(r, foreign)));
        return better ? Optional.of(new KnownPair(agent, run, foreign.text(), labelled)) : Optional.empty();
    }

    private boolean scoresHigher(Agent agent, CaseRun run, Step foreign) {
        CaseRun swapped = Swapped.output(run, agent.id(), foreign);
        double own = metric.score(run).orElse(0);
        double others = metric.score(swapped).orElse(own);
        metric.forget(swapped);
        return own > others;
    }

    private static boolean takesUpMore(Output own, Output foreign) {
        return own.own >= MORE_WORDS && own.own >= foreign.shared(own.given) + MORE_WORDS;
    }

    /** What an output says, and what its agent was given: the words of both, and how many they share. */
    private record Output(Set<String> words, Set<String> given, long own) {

        static Output of(CaseRun run, Step step) {
            Map<String, String> given = new LinkedHashMap<>(step.inputs());
            given.put("", run.item().inputText());
            Output output = new Output(Words.content(step.text()), Words.content(String.join(" ", given.values())), 0);
            return new Output(output.words, output.given, output.shared(output.given));
        }

        long shared(Set<String> others) {
            return words.stream().filter(others::contains).count();
        }
    }
}
