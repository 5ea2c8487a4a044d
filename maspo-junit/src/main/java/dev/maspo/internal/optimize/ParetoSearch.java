package dev.maspo.internal.optimize;

import dev.maspo.internal.model.BudgetSpentException;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * GEPA as published (Agrawal et al., arXiv 2507.19457; its library's defaults, so without merging): a parent is drawn
 * from the Pareto front by case, one of its prompts, each in turn, is mutated by reflection on a minibatch of three,
 * and a child that is better there than its parent is scored on the whole pool and joins the population. The best mean
 * wins. Guided by labels alone. It goes on for rounds times steps mutations per agent, or until the budget is spent.
 */
final class ParetoSearch implements PromptSearch {

    private static final int MINIBATCH = 3;

    private final SearchParts parts;
    private final SearchSettings settings;
    private final PromptSet original;
    private final ParetoMutation mutation;
    private final ParetoFront front = new ParetoFront();
    private final ParetoLog log;

    ParetoSearch(SearchParts parts, SearchSettings settings, PromptSet original) {
        Preset.PARETO.check(parts.pipeline(), parts.metric());
        this.parts = parts;
        this.settings = settings;
        this.original = original;
        this.mutation = new ParetoMutation(parts, original);
        this.log = new ParetoLog(parts, settings);
    }

    @Override
    public PromptSet run(List<Case> cases) {
        Random random = new Random(settings.seed());
        Map<String, String> ids = new LinkedHashMap<>();
        parts.pipeline().prompted().forEach(agent -> ids.put(agent.id(), agent.id() + ".0"));
        parts.errors().check(parts.book().runs(original, cases));
        front.add(new ParetoMember(original, ids, mutation.scores(original, cases), 0));
        parts.reserve().keep(cases.size());
        try {
            evolve(cases, random);
        } catch (BudgetSpentException e) {
            // The mutation that was cut short is forgotten; the population stands.
        } finally {
            parts.reserve().free();
        }
        return front.best().prompts();
    }

    private void evolve(List<Case> cases, Random random) {
        List<Agent> agents = parts.pipeline().prompted();
        Minibatches minibatches = new Minibatches(cases, MINIBATCH, random);
        for (int number = 1; number <= settings.rounds() * settings.steps() * agents.size(); number++) {
            ParetoMember parent = front.draw(random);
            List<Case> minibatch = minibatches.next();
            ParetoMutation.Outcome outcome = mutation.run(parent, minibatch, cases, front.best());
            outcome.child().ifPresent(front::add);
            forget();
            log.step(outcome, front.best());
            parts.reserve().keep(cases.size());
        }
        log.end();
    }

    // Whoever cannot become a parent any more is not shown to the optimizer again.
    private void forget() {
        List<PromptSet> kept = new ArrayList<>(
                front.undominated().stream().map(ParetoMember::prompts).toList());
        kept.add(front.best().prompts());
        parts.book().retain(new HashSet<>(kept)).forEach(parts.metric()::forget);
    }
}
