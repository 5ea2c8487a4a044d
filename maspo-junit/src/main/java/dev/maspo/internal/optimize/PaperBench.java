package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.ChoiceJudge;
import dev.maspo.internal.judge.ChoiceJudge.Stage;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Runs and judges for the published algorithm: every run is made anew, outputs are compressed before they are handed
 * on, a changed agent's descendants are run again whatever it wrote, and the judge is asked once with the candidate
 * first. For use by one thread; the work is concurrent.
 */
final class PaperBench {

    /** A case to be run under some prompts. */
    record Job(PromptSet prompts, Case item) {}

    /** A case to be run again under a candidate's prompts, and compared. */
    record Heat(PromptSet changed, CaseRun baseline) {}

    /** What came of a heat. */
    record Met(CaseRun run, CaseEvidence evidence) {}

    // No agent has more successors than that.
    private static final int QUESTIONS = 1_000;

    private final SearchParts parts;
    private final ModelTable models;
    private final ChoiceJudge judge;
    private final Compression compression;
    private int serial;

    PaperBench(SearchParts parts, ModelTable models, ChoiceJudge judge) {
        this.parts = parts;
        this.models = models;
        this.judge = judge;
        this.compression = new Compression(parts.nonces());
    }

    /** Numbers for pieces of work; the same numbers in every repetition of the search. */
    int serials(int count) {
        int first = serial;
        serial += count;
        return first;
    }

    /** Runs cases from their beginning. */
    List<CaseRun> run(List<Job> jobs) {
        int first = serials(jobs.size());
        return parts.workers().map(IntStream.range(0, jobs.size()).boxed().toList(), i -> {
            Job job = jobs.get(i);
            return executor(first + i).run(job.item(), job.prompts(), null);
        });
    }

    /** Runs an agent and its descendants again, and compares; successors only where that is wanted. */
    List<Met> meet(Agent agent, List<Heat> heats, boolean lookahead) {
        int first = serials(heats.size());
        Set<String> again =
                parts.pipeline().affected(agent).stream().map(Agent::id).collect(Collectors.toSet());
        return parts.workers().map(IntStream.range(0, heats.size()).boxed().toList(), i -> {
            Heat heat = heats.get(i);
            CaseRun kept = without(heat.baseline(), again);
            CaseRun run = executor(first + i).run(heat.baseline().item(), heat.changed(), kept);
            return new Met(run, compare(agent, heat.baseline(), run, lookahead, (first + i) * QUESTIONS));
        });
    }

    private PipelineExecutor executor(int number) {
        return new PipelineExecutor(parts.pipeline(), new Afresh(parts.gateway(), number), models, compression);
    }

    private static CaseRun without(CaseRun run, Set<String> agents) {
        Map<String, Step> steps = new LinkedHashMap<>(run.steps());
        steps.keySet().removeAll(agents);
        return new CaseRun(run.item(), steps, null);
    }

    private CaseEvidence compare(Agent agent, CaseRun incumbent, CaseRun candidate, boolean lookahead, int question) {
        Pipeline pipeline = parts.pipeline();
        Agent end = pipeline.terminal();
        Predicate<Agent> asked = about -> incumbent.asked(about) || candidate.asked(about);
        List<Agent> working = pipeline.sharing(agent).stream().filter(asked).toList();
        if (working.isEmpty()) {
            return CaseEvidence.silent(candidate.item().id());
        }
        int next = question;
        double global = win(judge.prefers(end, Stage.FINAL, incumbent, candidate, next++));
        if (agent.id().equals(end.id())) {
            return new CaseEvidence(candidate.item().id(), global, Map.of(), global);
        }
        double local = 0;
        for (Agent own : working) {
            local += win(judge.prefers(own, Stage.INTERMEDIATE, incumbent, candidate, next++)) / working.size();
        }
        Map<String, Double> successors = new LinkedHashMap<>();
        if (lookahead) {
            for (Agent successor :
                    pipeline.successors(working).stream().filter(asked).toList()) {
                successors.put(
                        successor.id(),
                        win(judge.prefers(successor, Stage.INTERMEDIATE, incumbent, candidate, next++)));
            }
        }
        return new CaseEvidence(candidate.item().id(), local, successors, global);
    }

    private static double win(boolean won) {
        return won ? 1 : 0;
    }
}
