package dev.maspo.internal.report;

import dev.maspo.result.AgentResult;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.CaseIds;
import dev.maspo.result.SearchEvent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Each agent's candidates below the prompt that they were made from. */
final class HtmlLineage {

    private static final int MOST_ROWS = 400;
    private static final int MOST_LINES = 60;
    private static final int LONGEST_DIFF = 6_000;
    private static final int MOST_CASES = 20;
    private static final int DEEPEST = 8;

    private final Markup page;
    private final List<AgentResult> agents;
    private final Map<String, List<Node>> children = new LinkedHashMap<>();
    private int rows;

    HtmlLineage(Markup page, List<AgentResult> agents, List<SearchEvent> events) {
        this.page = page;
        this.agents = agents;
        // A refresh meets candidates again that have their place already.
        Set<String> known = new HashSet<>();
        for (SearchEvent event : events) {
            for (CandidateEvent candidate : event.candidates()) {
                if (known.add(candidate.id())) {
                    children.computeIfAbsent(candidate.parent(), p -> new ArrayList<>())
                            .add(new Node(event, candidate));
                }
            }
        }
    }

    private record Node(SearchEvent event, CandidateEvent candidate) {}

    void write() {
        for (AgentResult agent : agents) {
            String root = agent.id() + ".0";
            if (children.containsKey(root)) {
                HtmlParts.table(
                        page,
                        "Candidates for " + agent.id() + ", below " + root + ", the original prompt",
                        List.of(
                                "candidate",
                                "round, step",
                                "decision",
                                "joint reward",
                                "outputs for it (50\u00A0% is even)",
                                "cases",
                                "why"),
                        table -> below(table, root, 0));
            }
        }
        if (rows > MOST_ROWS) {
            page.element("p", Figures.count(rows - MOST_ROWS) + " more candidates are in events.jsonl.");
        }
    }

    private void below(HtmlParts.Rows table, String parent, int depth) {
        for (Node node : children.getOrDefault(parent, List.of())) {
            if (++rows <= MOST_ROWS) {
                row(table, node, depth);
            }
            // A candidate is made from an earlier one, so this ends.
            below(table, node.candidate().id(), depth + 1);
        }
    }

    private void row(HtmlParts.Rows table, Node node, int depth) {
        CandidateEvent c = node.candidate();
        String branch = depth == 0 ? "" : "\u00A0".repeat(2 * Math.min(depth - 1, DEEPEST)) + "\u2514 ";
        table.row(branch + c.id(), row -> {
            row.cell(node.event().round() + ", " + node.event().step());
            row.wide(td -> td.element("strong", c.decision(), "class", type(c.decision())));
            row.cell(c.reward() == null ? "-" : Figures.effect(c.reward()));
            row.wide(td -> td.text(c.reward() == null ? "-" : wins(c)));
            row.cell(Figures.count(c.cases()));
            row.wide(td -> why(td, c));
        });
    }

    private static String wins(CandidateEvent candidate) {
        String next = candidate.lookahead().entrySet().stream()
                .map(e -> e.getKey() + " " + Figures.percent(e.getValue()) + ", ")
                .collect(Collectors.joining());
        String wins = "own " + Figures.percent(candidate.local()) + ", " + next + "system "
                + Figures.percent(candidate.global());
        return wins.replace(" %", "\u00A0%");
    }

    private static void why(Markup td, CandidateEvent candidate) {
        td.text(candidate.reason());
        String diff = candidate.diff();
        if (diff != null) {
            HtmlParts.details(td, "what is new, from " + candidate.proposer(), details -> {
                HtmlParts.diff(details, diff.lines().limit(MOST_LINES).toList(), LONGEST_DIFF);
                cases(details, "Cases won", candidate.won());
                cases(details, "Cases lost", candidate.lost());
            });
        }
    }

    private static void cases(Markup page, String what, CaseIds ids) {
        List<String> parts = new ArrayList<>();
        add(parts, "own output", ids.local());
        ids.lookahead().forEach((agent, cases) -> add(parts, agent, cases));
        add(parts, "system", ids.global());
        if (!parts.isEmpty()) {
            page.element("p", what + ": " + String.join("; ", parts));
        }
    }

    private static void add(List<String> parts, String name, List<String> ids) {
        if (!ids.isEmpty()) {
            String more = ids.size() > MOST_CASES ? " and " + (ids.size() - MOST_CASES) + " more" : "";
            parts.add(name + " " + ids.stream().limit(MOST_CASES).collect(Collectors.joining(", ")) + more);
        }
    }

    private static String type(String decision) {
        return switch (decision) {
            case "adopted" -> "good";
            case "vetoed" -> "bad";
            default -> "open";
        };
    }
}
