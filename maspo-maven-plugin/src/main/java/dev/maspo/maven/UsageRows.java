package dev.maspo.maven;

import dev.maspo.result.AgentUsage;
import dev.maspo.result.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a run used, by role and by agent: a line each.
 *
 * @param usage the usage
 */
record UsageRows(Usage usage) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(lines, "by role", AgentUsage::role, parts -> Rows.number(sum(parts, AgentUsage::calls)) + " calls");
        add(
                lines,
                "by agent",
                AgentUsage::agent,
                parts -> parts.stream()
                        .map(part -> Rows.number(part.calls()) + " " + part.role())
                        .collect(Collectors.joining(" + ")));
        return lines;
    }

    private void add(
            List<String> lines,
            String name,
            Function<AgentUsage, String> group,
            Function<List<AgentUsage>, String> calls) {
        Map<String, List<AgentUsage>> groups =
                usage.agents().stream().collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()));
        String title = name;
        for (Map.Entry<String, List<AgentUsage>> entry : groups.entrySet()) {
            List<AgentUsage> parts = entry.getValue();
            lines.add(Rows.row(
                    title,
                    Printable.line(entry.getKey()) + ": " + calls.apply(parts) + ", "
                            + Rows.number(sum(parts, AgentUsage::inputTokens)) + " tokens in, "
                            + Rows.number(sum(parts, AgentUsage::outputTokens)) + " out" + money(parts)));
            title = "";
        }
    }

    private static long sum(List<AgentUsage> parts, Function<AgentUsage, Long> part) {
        return parts.stream().mapToLong(part::apply).sum();
    }

    private static String money(List<AgentUsage> parts) {
        @Nullable Double sum = null;
        for (AgentUsage part : parts) {
            Double money = part.money();
            sum = money == null ? sum : Double.valueOf(money + (sum == null ? 0 : sum));
        }
        return sum == null ? "" : "; price " + Rows.money(sum);
    }
}
