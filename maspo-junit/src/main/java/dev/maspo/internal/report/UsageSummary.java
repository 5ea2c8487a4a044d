package dev.maspo.internal.report;

import dev.maspo.result.AgentUsage;
import dev.maspo.result.Usage;

/** What a run used, as Markdown. */
final class UsageSummary {

    private static final int NAME = 120;

    private UsageSummary() {}

    static void to(Blocks blocks, Usage usage) {
        blocks.add("Cost: " + Figures.cost(usage) + ".");
        if (!usage.agents().isEmpty()) {
            blocks.add("<details><summary>Calls and tokens by agent</summary>\n\n" + byAgent(usage) + "\n</details>");
        }
    }

    private static String byAgent(Usage usage) {
        MarkdownTable table = new MarkdownTable("agent", "role", "calls", "tokens in", "tokens out", "price");
        for (AgentUsage part : usage.agents()) {
            table.row(
                    Markdown.cell(part.agent(), NAME),
                    Markdown.prose(part.role(), NAME),
                    Figures.count(part.calls()),
                    Figures.count(part.inputTokens()),
                    Figures.count(part.outputTokens()),
                    part.money() == null ? "-" : Figures.price(part.money()));
        }
        return table.toString();
    }
}
