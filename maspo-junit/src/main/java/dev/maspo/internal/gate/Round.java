package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Comparison;
import java.util.List;

/**
 * One thing that the state on disk was compared with.
 *
 * @param against what it is
 * @param place the cases that were run
 * @param before the prompts of that state
 * @param changes the prompts that differ from them
 * @param comparisons what came of it, the primary score first
 */
record Round(
        String against,
        Contests.Place place,
        PromptSet before,
        List<AgentResult> changes,
        List<Comparison> comparisons) {

    Round {
        changes = List.copyOf(changes);
        comparisons = List.copyOf(comparisons);
    }

    Verdict verdict() {
        return Looks.verdict(comparisons);
    }

    String split() {
        return place.split();
    }
}
