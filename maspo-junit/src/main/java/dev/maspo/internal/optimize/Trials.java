package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * Tries edits out: on each case another variant meets the incumbent, with whatever edits look worth it by chance and by
 * what is known. So every case says something of many edits at once, and more of those that are worth the knowing.
 */
final class Trials {

    /**
     * One variant on one case.
     *
     * @param variant the variant
     * @param difference its edits against the incumbent's
     * @param evidence what it showed
     */
    record Trial(Variant variant, SortedMap<Integer, Integer> difference, CaseEvidence evidence) {}

    private record Planned(Variant variant, Case item) {}

    private final Meetings meetings;
    private final SearchSettings settings;
    private final Selection selection;

    Trials(Meetings meetings, SearchSettings settings, Selection selection) {
        this.meetings = meetings;
        this.settings = settings;
        this.selection = selection;
    }

    /** Holds the trials of a step, at most so many, block by block, each with the knowledge of those before. */
    List<Trial> run(Agent agent, Beam beam, PromptSet incumbent, List<Case> pool, int most) {
        List<Trial> trials = new ArrayList<>();
        for (int from = 0; from < most; from += settings.block()) {
            List<Planned> block = new ArrayList<>();
            for (int i = from; i < Math.min(from + settings.block(), most); i++) {
                planned(agent, beam, pool.get(i % pool.size()), i).ifPresent(block::add);
            }
            List<Meeting> meeting = block.stream()
                    .map(p -> new Meeting(p.variant().prompt(), p.item()))
                    .toList();
            List<Observation> shown = meetings.hold(agent, incumbent, meeting, beam.trials(block.size()));
            for (int i = 0; i < block.size(); i++) {
                if (!shown.get(i).says()) {
                    continue;
                }
                Variant variant = block.get(i).variant();
                SortedMap<Integer, Integer> difference =
                        variant.against(beam.draft().incumbent());
                beam.ratings().learn(difference, shown.get(i));
                trials.add(new Trial(variant, difference, shown.get(i).evidence()));
            }
        }
        return trials;
    }

    // Where chance has it that nothing is worth a try, nothing is paid.
    private Optional<Planned> planned(Agent agent, Beam beam, Case item, int number) {
        Variant variant = selection.drawn(agent, beam, number);
        boolean fit = !variant.edits().equals(beam.draft().incumbent().edits())
                && !variant.shown().contains(item.id());
        return fit ? Optional.of(new Planned(variant, item)) : Optional.empty();
    }
}
