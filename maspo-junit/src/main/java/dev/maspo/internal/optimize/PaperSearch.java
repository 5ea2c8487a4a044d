package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.ChoiceJudge;
import dev.maspo.internal.model.BudgetSpentException;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * MASPO as published (Wang et al., ICML 2026, arXiv 2605.06623), the way its reference implementation runs it with all
 * its options, to be compared with. What is known to be weak stays: a batch of ten, the candidate shown first, an
 * unreadable answer counted as a win, sums of scores of different batches, duplicates in the beam, a refresh with other
 * weights, outputs compressed on their way, no cache. It does not crash where the reference would: a failed call fails
 * its case. Labels are not used.
 */
final class PaperSearch implements PromptSearch {

    private final SearchParts parts;
    private final SearchSettings settings;
    private final ChoiceJudge judge;
    private final PaperBench bench;
    private final PaperStep step;
    private final PaperRefresh refresh;
    private final PaperLog log;
    private final Map<String, PaperBeam> beams = new LinkedHashMap<>();
    private PromptSet current;
    private int pool;

    PaperSearch(SearchParts parts, SearchSettings settings, PromptSet original, ModelTable models) {
        this.parts = parts;
        this.settings = settings;
        this.judge = new ChoiceJudge(parts.gateway(), parts.nonces());
        this.bench = new PaperBench(parts, models, judge);
        this.step = new PaperStep(parts, bench, settings.weights());
        this.refresh = new PaperRefresh(parts, bench);
        this.log = new PaperLog(parts, settings);
        this.current = original;
        for (Agent agent : parts.pipeline().prompted()) {
            beams.put(agent.id(), new PaperBeam(agent.id(), Objects.requireNonNull(original.get(agent.id()))));
        }
    }

    @Override
    public PromptSet run(List<Case> cases) {
        pool = cases.size();
        parts.reserve().keep(pool);
        PaperBatch batches = new PaperBatch(cases, settings.seed());
        try {
            for (int round = 1; round <= settings.rounds(); round++) {
                for (Agent agent : parts.pipeline().prompted()) {
                    visit(agent, round, batches);
                }
            }
            log.end();
        } catch (BudgetSpentException e) {
            // The step that was cut short is forgotten; what was adopted before it stands.
        } finally {
            parts.reserve().free();
        }
        return current;
    }

    private void visit(Agent agent, int round, PaperBatch batches) {
        PaperBeam beam = beam(agent);
        if (round > 1) {
            settle(agent, round, 0, refresh.run(agent, beam, current, batches.draw(List.of())));
        }
        for (int number = 1; number <= settings.steps(); number++) {
            List<String> misaligned = parts.pipeline().sharing(agent).stream()
                    .flatMap(own -> own.inputs().stream())
                    .map(id -> parts.pipeline().agent(id).promptId())
                    .distinct()
                    .filter(id -> beams.containsKey(id) && !id.equals(agent.id()))
                    .flatMap(id -> Objects.requireNonNull(beams.get(id)).misaligned().stream())
                    .toList();
            List<List<Case>> drawn =
                    beam.nodes().stream().map(node -> batches.draw(misaligned)).toList();
            settle(agent, round, number, step.run(agent, beam, current, drawn));
        }
    }

    private void settle(Agent agent, int round, int number, PaperOutcome outcome) {
        current = current.with(agent.id(), beam(agent).best().candidate().prompt());
        log.step(agent, round, number, outcome);
        parts.reserve().keep(pool);
        judge.tally().check();
    }

    private PaperBeam beam(Agent agent) {
        return Objects.requireNonNull(beams.get(agent.id()));
    }

    @Override
    public List<String> warnings() {
        return judge.tally().warnings("counted as wins during the search, as in the published algorithm");
    }
}
