package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.GlobalBasis;
import dev.maspo.internal.judge.Order;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How much the judge leans to the place in which an output is shown, learned from answers that were asked in one order.
 * Each order is asked in half of the meetings, and neither knows who is better, so a judge without a leaning would let
 * the first place win half of the answers that it decides.
 *
 * <p>A judge that names the first output come what may says nothing by it, but adds noise. So a win in the favoured
 * place counts less: by the odds that the place has, which makes both places win as much on the whole.
 */
final class Leaning {

    // As many answers, half of them for each place, are believed in before the first.
    private static final double BEFOREHAND = 10;
    private static final double ENOUGH = 60;
    // From here on single answers say too little to be worth their price.
    private static final double STRONG = 0.82;

    private final String terminal;
    private double decided;
    private double first;

    /**
     * Knows nothing.
     *
     * @param terminal the agent whose output is the pipeline's: assertions may have decided on it, not the judge
     */
    Leaning(String terminal) {
        this.terminal = terminal;
    }

    /**
     * Learns from a meeting's answers.
     *
     * @param agent the agent whose prompts met
     * @param evidence what the meeting has shown
     * @param order in which the judge was asked
     * @param asked about whose outputs only the judge could tell; what nobody was asked about says nothing of it
     */
    void learn(String agent, CaseEvidence evidence, Order order, Set<String> asked) {
        if (order == Order.BOTH) {
            return;
        }
        // At the end of the pipeline the agent's own output and the global part are one answer.
        if (!agent.equals(terminal) && asked.contains(agent)) {
            learn(evidence.local(), order);
        }
        evidence.lookahead().forEach((reader, share) -> {
            if (!reader.equals(terminal) && asked.contains(reader)) {
                learn(share, order);
            }
        });
        if (evidence.globalBy() == GlobalBasis.JUDGE) {
            learn(evidence.global(), order);
        }
    }

    private void learn(double share, Order order) {
        if (share != 0.5) {
            decided++;
            first += wonInFirst(share, order) ? 1 : 0;
        }
    }

    private static boolean wonInFirst(double share, Order order) {
        return share > 0.5 == (order == Order.CANDIDATE_FIRST);
    }

    /** The share of decided answers that the first place won; 0.5 for a judge that does not lean. */
    double share() {
        return (first + BEFOREHAND / 2) / (decided + BEFOREHAND);
    }

    /** Whether the place decides most answers, whatever is shown there. */
    boolean strong() {
        return decided >= ENOUGH && Math.max(share(), 1 - share()) > STRONG;
    }

    /**
     * The same meeting, its answers counted by what they say in spite of the leaning.
     *
     * @param agent the agent whose prompts met
     * @param evidence what the meeting has shown
     * @param order in which the judge was asked
     * @param asked about whose outputs only the judge could tell; what nobody was asked about stays as it is
     * @return what it shows in fairness
     */
    CaseEvidence fair(String agent, CaseEvidence evidence, Order order, Set<String> asked) {
        if (order == Order.BOTH) {
            return evidence;
        }
        boolean judged = evidence.globalBy() == GlobalBasis.JUDGE;
        double global = judged ? fair(evidence.global(), order) : evidence.global();
        Map<String, Double> lookahead = new LinkedHashMap<>();
        evidence.lookahead().forEach((id, share) -> lookahead.put(id, fair(id, share, global, order, asked)));
        double local = fair(agent, evidence.local(), global, order, asked);
        return new CaseEvidence(evidence.caseId(), local, lookahead, global, evidence.globalBy());
    }

    private double fair(String about, double share, double global, Order order, Set<String> asked) {
        if (about.equals(terminal)) {
            return global;
        }
        return asked.contains(about) ? fair(share, order) : share;
    }

    private double fair(double share, Order order) {
        double place = wonInFirst(share, order) ? share() : 1 - share();
        return 0.5 + (share - 0.5) * Math.min(1, (1 - place) / place);
    }

    /** What the user should know; nothing about a judge that hardly leans. */
    List<String> warnings() {
        if (!strong()) {
            return List.of();
        }
        // What was counted, without what was believed in beforehand.
        double firstWon = first / decided;
        boolean favoursFirst = firstWon > 0.5;
        return List.of(String.format(
                Locale.ROOT,
                "The judge leans: the output shown %s won %.0f %% of %.0f decided comparisons, whichever it was. The search"
                        + " asked it in both orders, which costs more calls; a better judge model would find more for less.",
                favoursFirst ? "first" : "second",
                100 * (favoursFirst ? firstWon : 1 - firstWon),
                decided));
    }
}
