package dev.maspo.internal.gate;

import dev.maspo.internal.stats.Interval;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.result.Estimate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Words what one change, or some changes together, did. */
final class Blame {

    private Blame() {}

    /**
     * Words it.
     *
     * @param changes the change; more than one only if they hurt together
     * @param effect what they did to the system
     * @param now the system's score as it is
     * @param restored its score with the changes taken back
     * @param rates what the judge says
     */
    static Attribution of(List<AgentResult> changes, Interval effect, double now, double restored, WinRates rates) {
        return new Attribution(
                changes.stream().map(AgentResult::id).toList(),
                new Estimate(effect.mean(), effect.low(), effect.high()),
                restored,
                rates.local(),
                rates.lookahead(),
                headline(changes, effect, now, restored, rates));
    }

    // A shared prompt is one change, whoever works under it.
    private static String file(AgentResult change) {
        return change.agents().size() == 1 ? change.prompt() : change.prompt() + " (of " + change.users() + ")";
    }

    private static String headline(
            List<AgentResult> changes, Interval effect, double now, double restored, WinRates rates) {
        String files = changes.stream().map(Blame::file).collect(Collectors.joining(" and "));
        boolean several = changes.size() > 1;
        String victim = rates.victim();
        String what = effect.mean() < 0 ? "worse" : "better";
        String whom = victim == null || effect.mean() >= 0 ? "the system" : "`" + victim + "`";
        String judged = rates.local() == null
                ? ""
                : String.format(Locale.ROOT, "local %.0f %% wins", 100 * rates.local())
                        + rates.lookahead().entrySet().stream()
                                .map(e -> String.format(
                                        Locale.ROOT,
                                        ", lookahead%s %.0f %%",
                                        rates.lookahead().size() > 1 ? " of `" + e.getKey() + "`" : "",
                                        100 * e.getValue()))
                                .collect(Collectors.joining())
                        + "; ";
        return String.format(
                Locale.ROOT,
                "%s %s %s %s%s: %sits effect on the score is %+.3f [%+.3f, %+.3f]; reverting %s restores %.2f -> %.2f",
                files,
                several ? "make" : "makes",
                whom,
                what,
                several ? " only together" : "",
                judged,
                effect.mean(),
                effect.low(),
                effect.high(),
                several ? "them" : "it",
                now,
                restored);
    }
}
