package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.JointEvaluation;
import dev.maspo.internal.judge.Order;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Running;
import dev.maspo.internal.pipeline.Tasks;
import dev.maspo.internal.pipeline.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Lets prompts of an agent meet its incumbent, all at once. Only the agent and those after it are run again. */
final class Meetings {

    private record Heat(PromptSet changed, CaseRun incumbent, Order order) {}

    private record Met(CaseRun run, CaseEvidence evidence) {}

    private final RunBook book;
    private final Workers workers;
    private final JointEvaluation evaluation;
    private final SearchSettings settings;

    Meetings(SearchParts parts, SearchSettings settings) {
        this.book = parts.book();
        this.workers = parts.workers();
        this.evaluation = parts.evaluation();
        this.settings = settings;
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
    List<CaseEvidence> hold(Agent agent, PromptSet incumbent, List<Meeting> meetings, int first) {
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
        return met.stream().map(Met::evidence).toList();
    }

    private Order order(int number) {
        return settings.has(Ingredient.BALANCE) ? Order.balanced(number) : Order.CANDIDATE_FIRST;
    }

    private CompletableFuture<Met> meet(Tasks tasks, Agent agent, Heat heat) {
        Running run = book.rerun(tasks, heat.incumbent(), heat.changed());
        return evaluation
                .compare(tasks, agent, heat.incumbent(), run, heat.order())
                .thenCombine(run.end(), (evidence, end) -> new Met(end, evidence));
    }
}
