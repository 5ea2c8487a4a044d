package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.result.CandidateEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a step or a refresh of the published algorithm came to.
 *
 * @param adopted the id of the prompt that became the best, if one did
 * @param events what became of each candidate
 * @param baselines the runs of the prompts to beat
 * @param best runs under the best prompts
 */
record PaperOutcome(
        Optional<String> adopted, List<CandidateEvent> events, List<CaseRun> baselines, List<CaseRun> best) {

    static CandidateEvent event(PaperTrial trial, PaperBeam beam) {
        Candidate candidate = trial.candidate();
        Optional<PaperNode> place = beam.nodes().stream()
                .filter(node -> node.candidate().equals(candidate))
                .findFirst();
        String decision =
                beam.best().candidate().equals(candidate) ? "adopted" : place.isPresent() ? "runner-up" : "not better";
        String all = place.map(node -> String.format(Locale.ROOT, ", %+.3f with its ancestors'", node.score()))
                .orElse("");
        String reason = String.format(
                Locale.ROOT,
                "its score is %+.3f on %d cases%s",
                trial.reward().mean(),
                trial.reward().n(),
                all);
        return CandidateEvents.met(candidate, trial.evidence(), trial.reward(), decision, reason);
    }
}
