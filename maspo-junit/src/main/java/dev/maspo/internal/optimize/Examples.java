package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Makes examples from runs: the failures first. */
final class Examples {

    private final Pipeline pipeline;
    private final Metric metric;

    Examples(Pipeline pipeline, Metric metric) {
        this.pipeline = pipeline;
        this.metric = metric;
    }

    /**
     * Examples of the incumbent at an agent, in the order failed, lost, fresh; runs that did not reach the agent's
     * output show its failure.
     */
    List<Example> of(Agent agent, List<CaseRun> incumbent, Set<String> lostCases) {
        Map<Example.Kind, List<Example>> byKind = new LinkedHashMap<>();
        for (Example.Kind kind : Example.Kind.values()) {
            byKind.put(kind, new ArrayList<>());
        }
        List<Agent> sharing = pipeline.sharing(agent);
        int turn = 0;
        for (CaseRun run : incumbent) {
            List<Agent> working = sharing.stream().filter(own -> run.asked(own)).toList();
            if (working.isEmpty()) {
                continue;
            }
            // Agents that share a prompt are shown in turn: what they do for the same case is much alike.
            Agent shown = working.get(turn++ % working.size());
            String failure = failure(shown, run);
            Example.Kind kind = !failure.isEmpty()
                    ? Example.Kind.FAILED
                    : lostCases.contains(run.item().id()) ? Example.Kind.LOST : Example.Kind.FRESH;
            Objects.requireNonNull(byKind.get(kind)).add(example(kind, shown, run, failure));
        }
        return byKind.values().stream().flatMap(List::stream).toList();
    }

    /** How an agent fared under the candidate of an agent before it. */
    private Agent shown(Agent agent, CaseRun run) {
        return pipeline.sharing(agent).stream()
                .filter(own -> run.asked(own))
                .findFirst()
                .orElse(agent);
    }

    Example upstream(Agent agent, CaseRun candidate, String harm) {
        Agent shown = shown(agent, candidate);
        String failure = failure(shown, candidate);
        return example(Example.Kind.UPSTREAM, shown, candidate, failure.isEmpty() ? harm : harm + "\n" + failure);
    }

    /** A candidate's run of a misalignment case: what it wrote, and what became of it. */
    Example misaligned(Agent agent, CaseRun candidate, String harm) {
        Agent shown = shown(agent, candidate);
        String failure = failure(shown, candidate);
        return example(Example.Kind.MISALIGNED, shown, candidate, failure.isEmpty() ? harm : harm + "\n" + failure);
    }

    private Example example(Example.Kind kind, Agent agent, CaseRun run, String failure) {
        StringBuilder input = new StringBuilder(run.item().inputText());
        for (String id : agent.inputs()) {
            input.append("\n\n")
                    .append(agent.placeholder(id))
                    .append(":\n")
                    .append(run.text(id).orElse("(it failed)"));
        }
        Map<String, String> successors = new LinkedHashMap<>();
        pipeline.listeners(agent.id())
                .forEach(s -> successors.put(s.id(), run.text(s.id()).orElse("(it failed)")));
        return new Example(
                kind,
                run.item().id(),
                input.toString(),
                run.text(agent.id()).orElse("(it failed)"),
                successors,
                run.text(pipeline.terminal().id()).orElse("(nothing)"),
                failure);
    }

    private String failure(Agent agent, CaseRun run) {
        List<String> failures = breaches(agent, run);
        if (run.failure() != null) {
            failures.add(String.valueOf(run.failure().getMessage()));
            return String.join("\n", failures);
        }
        List<Metric.Outcome> outcomes = metric.outcomes(run);
        for (int i = 0; i < outcomes.size(); i++) {
            Metric.Outcome outcome = outcomes.get(i);
            String name = metric.assertions().get(i).name();
            if (outcome.failure() != null) {
                String message = outcome.failure().getMessage();
                failures.add(name + ": " + (message == null ? outcome.failure().toString() : message.strip()));
            } else if (outcome.score() < 1) {
                failures.add(name + ": score " + outcome.score() + " of 1");
            }
        }
        return String.join("\n", failures);
    }

    // Its own first; what comes after it may break a constraint for what it was handed.
    private List<String> breaches(Agent agent, CaseRun run) {
        List<String> broken = new ArrayList<>();
        Stream.concat(Stream.of(agent.id()), pipeline.descendants(agent.id()).stream())
                .flatMap(id -> Optional.ofNullable(run.steps().get(id)).stream()
                        .flatMap(step -> step.checks().breaches().stream())
                        .map(breach -> "the output of " + id + " breaks a constraint, " + breach.text()))
                .forEach(broken::add);
        return broken;
    }
}
