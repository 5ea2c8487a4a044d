package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.result.CandidateEvent;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Says what trials have shown of proposals: to people, and to the optimizer, which is told of an edit when it is fairly
 * sure that nothing is won by it.
 */
record TrialEvents(Beam beam, List<Trials.Trial> trials, Bar bar) {

    static final String DECISION = "on trial";

    CandidateEvent of(Entry entry) {
        var difference = entry.variant().against(beam.draft().incumbent());
        List<CaseEvidence> met = trials.stream()
                .filter(trial -> trial.difference().entrySet().stream()
                        .anyMatch(edit -> edit.getValue().equals(difference.get(edit.getKey()))))
                .map(Trials.Trial::evidence)
                .toList();
        String reason = String.format(
                Locale.ROOT,
                "its %s took part in %d of the step's trials, and %s rated %+.3f, at %+.1f standard errors",
                difference.size() == 1 ? "edit" : difference.size() + " edits",
                met.size(),
                difference.size() == 1 ? "is" : "are",
                beam.ratings().worth(difference),
                beam.ratings().certainty(difference));
        Standing standing = bar.standing(entry.candidate(), new Evidence(met));
        return CandidateEvents.raced(standing.as(Standing.Status.RACING, reason), DECISION);
    }

    /** Tells the optimizer of edits that brought nothing, each once. */
    void failures() {
        Draft draft = beam.draft();
        NavigableSet<Integer> held = draft.incumbent().edits();
        for (int edit = 0; edit < draft.size(); edit++) {
            boolean vain = beam.ratings().worth(edit) + beam.ratings().doubt(edit) < 0;
            if (vain && !held.contains(edit) && beam.givenUp().add(edit)) {
                NavigableSet<Integer> with = new TreeSet<>(held);
                with.add(edit);
                String prompt = draft.variant(with).prompt();
                String reason = String.format(
                        Locale.ROOT,
                        "not better, it is rated %+.3f on trials together with other edits",
                        beam.ratings().worth(edit));
                beam.tried().fared(beam.incumbent().prompt(), prompt, reason);
            }
        }
    }
}
