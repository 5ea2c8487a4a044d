package dev.maspo.internal.gate;

import dev.maspo.MaspoException;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.SplitName;
import dev.maspo.internal.store.Origins;
import dev.maspo.result.AgentResult;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The cases that compare two prompt sets: all of them, but none that a search saw which one of the differing prompts
 * came out of. On those the search's prompts look better than they are, whichever side they are on.
 *
 * @param split {@code all}, {@code holdout}, or {@code test} if only cases set aside for the gate are left
 * @param cases the cases
 */
record CaseChoice(String split, List<Case> cases) {

    static CaseChoice of(List<Case> cases, List<AgentResult> changes, Origins origins) {
        Set<String> seen = new TreeSet<>();
        for (AgentResult change : changes) {
            seen.addAll(origins.seen(change.id(), change.before()));
            seen.addAll(origins.seen(change.id(), change.after()));
        }
        List<Case> unseen = cases.stream().filter(c -> !seen.contains(c.id())).toList();
        if (unseen.isEmpty()) {
            throw new MaspoException("The search that the changed prompts came out of saw all " + cases.size()
                    + " cases, so none is left to compare the prompts by. Add cases that no search has seen.");
        }
        if (unseen.size() == cases.size()) {
            return new CaseChoice("all", cases);
        }
        boolean test = unseen.stream().allMatch(c -> c.split().equals(Optional.of(SplitName.TEST)));
        return new CaseChoice(test ? "test" : "holdout", unseen);
    }
}
