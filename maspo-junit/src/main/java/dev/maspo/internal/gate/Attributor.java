package dev.maspo.internal.gate;

import dev.maspo.MaspoException;
import dev.maspo.internal.model.BudgetSpentException;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.stats.Interval;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.result.GateExample;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the prompts that made the system worse: each change is taken back from the new prompts and added to the old
 * ones, in all combinations of up to four changes and in sampled ones of more.
 */
final class Attributor {

    /**
     * What was found.
     *
     * @param attributions the worst first
     * @param examples cases that show it
     * @param warnings what could not be found out
     */
    record Found(List<Attribution> attributions, List<GateExample> examples, List<String> warnings) {}

    private record Suspect(int change, Interval effect) {}

    private final Pipeline pipeline;
    private final Coalitions coalitions;
    private final List<AgentResult> changes;
    // None if there is no judge, or if it could not be asked.
    private @Nullable Witness witness;
    private final GateSettings settings;
    private final List<String> warnings = new ArrayList<>();

    Attributor(
            Pipeline pipeline,
            Coalitions coalitions,
            List<AgentResult> changes,
            @Nullable Witness witness,
            GateSettings settings) {
        this.pipeline = pipeline;
        this.coalitions = coalitions;
        this.changes = changes;
        this.witness = witness;
        this.settings = settings;
    }

    Found find() {
        if (witness == null) {
            warnings.add("There is no model for the role JUDGE, so the regression was attributed by scores alone.");
        }
        List<Attribution> found = new ArrayList<>();
        try {
            attribute(found);
        } catch (BudgetSpentException e) {
            warnings.add("The attribution ended early. " + e.getMessage());
        }
        if (witness != null) {
            warnings.addAll(witness.warnings());
        }
        List<String> atFault = found.isEmpty()
                ? changes.stream().map(AgentResult::id).toList()
                : found.get(0).agents();
        return new Found(found, new ShownCases(pipeline, coalitions).of(atFault), warnings);
    }

    private void attribute(List<Attribution> found) {
        Shapley shapley = new Shapley(coalitions, settings.seed());
        List<Suspect> suspects = IntStream.range(0, changes.size())
                .mapToObj(i -> new Suspect(i, coalitions.bounds(shapley.values(i), settings.alpha())))
                .sorted(Comparator.comparingDouble(suspect -> suspect.effect().mean()))
                .toList();
        List<Together.Pair> pairs = new Together(coalitions, settings)
                .find(suspects.stream().map(Suspect::change).toList());
        // The harm that two do together is not to be laid at the door of one.
        pairs.forEach(pair -> found.add(blame(pair.coalition(), pair.effect())));
        suspects.forEach(suspect -> found.add(blame(1L << suspect.change(), suspect.effect())));
    }

    private Attribution blame(long coalition, Interval effect) {
        List<AgentResult> blamed = IntStream.range(0, changes.size())
                .filter(i -> (coalition >> i & 1) == 1)
                .mapToObj(changes::get)
                .toList();
        long without = coalitions.all() & ~coalition;
        return Blame.of(
                blamed,
                effect,
                coalitions.mean(coalitions.all()),
                coalitions.mean(without),
                rates(pipeline.agent(blamed.get(0).id()), without));
    }

    private WinRates rates(Agent agent, long without) {
        if (witness == null) {
            return WinRates.UNKNOWN;
        }
        try {
            return witness.ask(agent, coalitions.runs(without, 0), coalitions.runs(coalitions.all(), 0));
        } catch (MaspoException e) {
            // The scores say who is at fault; what the judge would have added is not worth losing that.
            witness = null;
            warnings.add("The judge could not be asked about each change. " + e.getMessage());
            return WinRates.UNKNOWN;
        }
    }
}
