package dev.maspo.internal.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What many failed cases have in common: each cause once, with how often it was met and where. */
final class FailureSummary {

    private static final int CAUSES = 5;
    private static final int CASES = 3;
    // What tells two messages of one cause apart: ids and long numbers. A status is short.
    private static final Pattern PARTICULAR = Pattern.compile("(?=[0-9a-fA-F-]*\\d)[0-9a-fA-F-]{4,}");

    private FailureSummary() {}

    /**
     * Sums failures up.
     *
     * @param failures the failures, at least one, in the order of the cases
     * @return a line for each cause, the most frequent first
     */
    static String of(List<AgentFailure> failures) {
        Map<String, List<AgentFailure>> byCause = new LinkedHashMap<>();
        for (AgentFailure failure : failures) {
            String text = String.valueOf(failure.getMessage()).replace("'" + failure.caseId() + "'", "''");
            byCause.computeIfAbsent(PARTICULAR.matcher(text).replaceAll("#"), cause -> new ArrayList<>())
                    .add(failure);
        }
        List<List<AgentFailure>> causes = byCause.values().stream()
                .sorted(Comparator.comparingInt((List<AgentFailure> cause) -> -cause.size()))
                .toList();
        String shown = causes.stream().limit(CAUSES).map(FailureSummary::line).collect(Collectors.joining("\n"));
        long others = causes.stream().skip(CAUSES).mapToLong(List::size).sum();
        return others == 0
                ? shown
                : shown + "\n- " + others + " more, of " + (causes.size() - CAUSES) + " other causes";
    }

    private static String line(List<AgentFailure> cause) {
        String cases = cause.stream().limit(CASES).map(AgentFailure::caseId).collect(Collectors.joining(", "));
        String more = cause.size() > CASES ? " and " + (cause.size() - CASES) + " more" : "";
        return "- " + cause.size() + " like this (" + cases + more + "): "
                + cause.get(0).getMessage();
    }
}
