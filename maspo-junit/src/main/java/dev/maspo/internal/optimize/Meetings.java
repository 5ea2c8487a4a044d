package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.JointEvaluation;
import dev.maspo.internal.judge.Order;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Running;
import dev.maspo.internal.pipeline.Tasks;
import dev.maspo.internal.pipeline.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** Lets prompts of an agent meet its incumbent, all at once. Only the agent and those after it are run again. */
final class Meetings {

    private record Heat(PromptSet changed, CaseRun incumbent, Order order) {}

    private record Met(CaseRun run, CaseEvidence evidence) {}

    private final RunBook book;
    private final Workers workers;
    private final JointEvaluation evaluation;
    private final SearchSettings settings;
    private final boolean measurable;
    private final LabelPower labels = new LabelPower();
    private final Leaning leaning;
    private final Fickleness fickleness;

    Meetings(SearchParts parts, SearchSettings settings) {
        this.book = parts.book();
        this.workers = parts.workers();
        this.evaluation = parts.evaluation();
        this.settings = settings;
        Weights weights = settings.weights();
        // If an agent's own output is all that is to count, the end says nothing of it.
        this.measurable = !parts.metric().isEmpty() && weights.lookahead() + weights.global() > 0;
        this.leaning = new Leaning(parts.pipeline().terminal().id());
        this.fickleness = new Fickleness(parts.pipeline());
    }

    /** Whether the judge decides, and leans so strongly that a single answer says little. */
    boolean doubtful() {
        return leaning.strong() && !measured();
    }

    /** What the user should know of the judge. */
    List<String> warnings() {
        return leaning.warnings();
    }

    private boolean measured() {
        return measurable && labels.suffices();
    }

    /**
     * Holds meetings.
     *
     * @param agent whose prompts meet
     * @param incumbent the incumbent prompts
     * @param meetings who meets it where; a case may come up in several
     * @param first the number of the first meeting, by which the order of judging turns
     * @return what each has shown
     */
    List<Observation> hold(Agent agent, PromptSet incumbent, List<Meeting> meetings, int first) {
        List<CaseRun> runs = book.runs(
                incumbent, meetings.stream().map(Meeting::item).distinct().toList());
        List<Heat> heats = new ArrayList<>();
        for (Meeting meeting : meetings) {
            CaseRun run = runs.stream()
                    .filter(r -> r.item().id().equals(meeting.item().id()))
                    .findFirst()
                    .orElseThrow();
            heats.add(new Heat(incumbent.with(agent.id(), meeting.prompt()), run, order(first + heats.size())));
        }
        List<Met> met = workers.all(heats, (heat, tasks) -> meet(tasks, agent, heat));
        for (int i = 0; i < heats.size(); i++) {
            book.add(heats.get(i).changed(), met.get(i).run());
        }
        List<Observation> observed = observed(agent, heats, met);
        for (int i = 0; i < heats.size(); i++) {
            if (evaluation.tellable(heats.get(i).incumbent(), met.get(i).run())) {
                labels.learn(met.get(i).evidence());
            }
        }
        return observed;
    }

    // Assertions do not care for words: where they decide on the end, nothing is learned, and no case is fickle.
    private List<Observation> observed(Agent agent, List<Heat> heats, List<Met> met) {
        if (!measurable) {
            for (int i = 0; i < heats.size(); i++) {
                if (!met.get(i).evidence().says()) {
                    continue;
                }
                fickleness.learn(agent, heats.get(i).incumbent(), met.get(i).run());
            }
        }
        return fair(agent, heats, met).stream()
                .map(shown -> new Observation(
                        shown, fickleness.own(agent, shown.caseId()), fickleness.after(agent, shown.caseId())))
                .toList();
    }

    private Order order(int number) {
        if (!settings.has(Ingredient.BALANCE)) {
            return Order.CANDIDATE_FIRST;
        }
        return leaning.strong() ? Order.BOTH : Order.balanced(number);
    }

    // First all are learned from, so that it makes no difference which meeting ended first.
    private List<CaseEvidence> fair(Agent agent, List<Heat> heats, List<Met> met) {
        if (!settings.has(Ingredient.BALANCE)) {
            return met.stream().map(Met::evidence).toList();
        }
        List<Set<String>> asked = new ArrayList<>();
        for (int i = 0; i < heats.size(); i++) {
            Heat heat = heats.get(i);
            asked.add(evaluation.open(agent, heat.incumbent(), met.get(i).run()));
            leaning.learn(agent.id(), met.get(i).evidence(), heat.order(), asked.get(i));
        }
        List<CaseEvidence> fair = new ArrayList<>();
        for (int i = 0; i < heats.size(); i++) {
            fair.add(
                    leaning.fair(agent.id(), met.get(i).evidence(), heats.get(i).order(), asked.get(i)));
        }
        return fair;
    }

    private CompletableFuture<Met> meet(Tasks tasks, Agent agent, Heat heat) {
        Running run = book.rerun(tasks, heat.incumbent(), heat.changed());
        return evidence(tasks, agent, heat, run).thenCombine(run.end(), (evidence, end) -> new Met(end, evidence));
    }

    // What the assertions measure no judge needs to guess. They are the user's code and may take long, so they have a
    // place of their own and do not hold up the thread that hands in the other meetings.
    private CompletableFuture<CaseEvidence> evidence(Tasks tasks, Agent agent, Heat heat, Running run) {
        if (!measured()) {
            return evaluation.compare(tasks, agent, heat.incumbent(), run, heat.order());
        }
        return tasks.call(1, () -> evaluation.scored(heat.incumbent()))
                .thenCompose(scored -> scored
                        ? evaluation.measured(tasks, agent, heat.incumbent(), run, heat.order())
                        : evaluation.compare(tasks, agent, heat.incumbent(), run, heat.order()));
    }
}
