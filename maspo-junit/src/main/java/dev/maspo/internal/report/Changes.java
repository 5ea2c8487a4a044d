package dev.maspo.internal.report;

import dev.maspo.result.AgentResult;
import java.util.List;

/** The prompts that changed, as Markdown. */
final class Changes {

    private static final int MOST_LINES = 200;
    private static final int LONGEST = 12_000;
    private static final int CLOSING = 200;
    private static final int SHORTEST = 1_000;
    private static final int NAME = 120;

    private Changes() {}

    static void to(Blocks blocks, List<AgentResult> agents) {
        List<AgentResult> changed = agents.stream().filter(AgentResult::changed).toList();
        // No prompt may take the room of the others.
        int share = changed.isEmpty() ? 0 : Math.min(LONGEST, blocks.room() / changed.size());
        for (AgentResult agent : changed) {
            if (share < SHORTEST) {
                blocks.leaveOut();
            } else {
                blocks.add(diff(agent, share));
            }
        }
    }

    private static String diff(AgentResult agent, int longest) {
        String head = "<details><summary>New prompt of " + Markdown.html(agent.users(), NAME) + ", "
                + Markdown.html(agent.prompt(), NAME) + "</summary>\n\n";
        int room = longest - head.length() - CLOSING;
        StringBuilder lines = new StringBuilder();
        List<String> diff = PromptDiff.lines(agent.prompt(), agent.before(), agent.after(), MOST_LINES);
        for (int i = 0; i < diff.size(); i++) {
            if (lines.length() + diff.get(i).length() > room) {
                lines.append("\\ ").append(diff.size() - i).append(" more lines");
                break;
            }
            lines.append(diff.get(i)).append('\n');
        }
        return head + Markdown.block("diff", lines.toString()) + "\n</details>";
    }
}
