package dev.maspo.internal.runner;

import dev.maspo.internal.report.PlainText;
import dev.maspo.result.AgentHealth;
import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How the agents fare, as lines of a console. */
final class HealthText {

    private static final int LONGEST = 120;

    private HealthText() {}

    static List<String> lines(List<AgentHealth> agents) {
        return agents.stream().map(HealthText::line).toList();
    }

    private static String line(AgentHealth health) {
        List<String> parts = new ArrayList<>();
        Score right = health.right();
        parts.add(
                right == null
                        ? "nothing says whether it is right"
                        : String.format(
                                Locale.ROOT,
                                "%.3f [%.3f, %.3f] of %d cases right by its %s",
                                right.score(),
                                right.low(),
                                right.high(),
                                right.n(),
                                health.basis()));
        if (health.errors() > 0) {
            parts.add("failed in " + health.errors());
        }
        for (AgentHealth.ConstraintCount c : health.constraints()) {
            if (c.broken() + c.repaired() > 0) {
                parts.add("\"" + PlainText.oneLine(c.constraint(), LONGEST) + "\" broken in " + c.broken()
                        + (c.repaired() > 0 ? ", repaired in " + c.repaired() : ""));
            }
        }
        return "depth " + health.depth() + ", " + PlainText.oneLine(health.agent(), LONGEST) + ": "
                + String.join("; ", parts);
    }
}
