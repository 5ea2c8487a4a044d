package dev.maspo.internal.runner;

import dev.maspo.ModelRole;
import dev.maspo.internal.model.KnownAnswers;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.Prices;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.Step;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.store.CacheSettings;
import dev.maspo.internal.store.CallStore;
import dev.maspo.result.PlannedAgent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * All cases, run as far as the answers of earlier runs reach.
 *
 * @param known what was asked, and what was known
 * @param outputs bytes of each agent's output on average, where an output is known
 */
record CacheWalk(KnownAnswers known, Map<String, Double> outputs) {

    static final String LOOKUP = "maspo.plan.lookup";

    /** Runs the cases; or runs nothing where there is nothing to find, and says why. */
    static CacheWalk of(Declared declared, RunSettings settings, ModelTable models, Consumer<String> notes) {
        Optional<String> reason = whyNot(declared, settings, models);
        if (reason.isPresent()) {
            notes.accept("The cache was not looked into: " + reason.get() + ".");
            return new CacheWalk(new KnownAnswers(models, CallStore.none()), Map.of());
        }
        try (KeptAnswers answers = KeptAnswers.open(settings.cache());
                Workers workers = new Workers(settings.concurrency())) {
            KnownAnswers known = new KnownAnswers(models, answers.store());
            PipelineExecutor executor = new PipelineExecutor(declared.pipeline(), known, models);
            List<Map<String, Step>> steps = workers.map(
                    declared.cases(),
                    c -> executor.run(c, declared.prompts(), null).steps());
            answers.warned().forEach(notes);
            return new CacheWalk(known, lengths(steps));
        }
    }

    private static Optional<String> whyNot(Declared declared, RunSettings settings, ModelTable models) {
        CacheSettings cache = settings.cache();
        if (!cache.on()) {
            return Optional.of("it is off (maspo.cache)");
        }
        if (!settings.parameters().apply(LOOKUP).map(Boolean::parseBoolean).orElse(true)) {
            return Optional.of(LOOKUP + " is false, so no agent method was run");
        }
        if (cache.url() == null && !Files.exists(cache.file())) {
            return Optional.of("there is none yet, " + cache.file().getFileName() + " is made by the first run");
        }
        boolean named = declared.pipeline().agents().stream()
                .flatMap(agent -> models.find(ModelRole.AGENT, agent.id()).stream())
                .anyMatch(model -> !Prices.name(model).isEmpty());
        return named
                ? Optional.empty()
                : Optional.of("no model of an agent could be made that tells its name, and answers of others are kept"
                        + " within a run only");
    }

    private static Map<String, Double> lengths(List<Map<String, Step>> runs) {
        Map<String, List<Integer>> lengths = new LinkedHashMap<>();
        for (Map<String, Step> run : runs) {
            run.forEach((agent, step) -> lengths.computeIfAbsent(agent, id -> new ArrayList<>())
                    .add(step.text().getBytes(StandardCharsets.UTF_8).length));
        }
        Map<String, Double> means = new LinkedHashMap<>();
        lengths.forEach((agent, all) -> means.put(
                agent, all.stream().mapToInt(Integer::intValue).average().orElse(0)));
        return means;
    }

    /** How often an agent asks its model in one run of a case at most, each answer of it repaired. */
    long asks(Agent agent) {
        return agent.callsForOne() * Math.max(known.of(agent.id()).mostPerCase(), agent.hasPrompt() ? 1 : 0);
    }

    /** What is known of an agent, of so many cases. */
    PlannedAgent agent(Agent agent, int cases) {
        long asked = known.of(agent.id()).askedCases();
        long answered = known.of(agent.id()).knownCases();
        boolean silent = asked == 0 && outputs.containsKey(agent.id());
        return new PlannedAgent(agent.id(), asks(agent), answered, asked - answered, silent ? 0 : cases - asked);
    }
}
