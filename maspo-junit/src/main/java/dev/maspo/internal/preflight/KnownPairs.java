package dev.maspo.internal.preflight;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.internal.pipeline.Words;
import java.util.ArrayList;
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
        int n = runs.size();
        for (int first = 1; first < n && pairs.size() < most; first += TRIES) {
            for (int i = 0; i < n && pairs.size() < most; i++) {
                for (int step = first; step < Math.min(n, first + TRIES); step++) {
                    Optional<KnownPair> pair = pair(agent, runs.get(i), runs.get((i + step) % n));
                    if (pair.isPresent()) {
                        pairs.add(pair.get());
                        break;
                    }
                }
            }
        }
        return pairs;
    }

    private Optional<KnownPair> pair(Agent agent, CaseRun run, CaseRun other) {
        Step own = run.step(agent.id());
        Step foreign = other.step(agent.id());
        if (own.text().equals(foreign.text())) {
            return Optional.empty();
        }
        boolean labelled = agent.equals(pipeline.terminal()) && !metric.isEmpty();
        boolean better = labelled ? scoresHigher(agent, run, foreign) : takesUpMore(run, own, foreign);
        return better ? Optional.of(new KnownPair(agent, run, foreign.text(), labelled)) : Optional.empty();
    }

    private boolean scoresHigher(Agent agent, CaseRun run, Step foreign) {
        CaseRun swapped = Swapped.output(run, agent.id(), foreign);
        double own = metric.score(run).orElse(0);
        double others = metric.score(swapped).orElse(own);
        metric.forget(swapped);
        return own > others;
    }

    private static boolean takesUpMore(CaseRun run, Step own, Step foreign) {
        Map<String, String> given = new LinkedHashMap<>(own.inputs());
        given.put("", run.item().inputText());
        Set<String> words = Words.content(String.join(" ", given.values()));
        return shared(own.text(), words) >= shared(foreign.text(), words) + MORE_WORDS;
    }

    private static long shared(String text, Set<String> words) {
        return Words.content(text).stream().filter(words::contains).count();
    }
}
