package dev.maspo.internal.report;

import dev.maspo.result.Attribution;
import java.util.List;
import java.util.stream.Collectors;

/** Which prompt did what, as a table for a spreadsheet. */
final class AttributionTable {

    private AttributionTable() {}

    static String csv(List<Attribution> attributions) {
        Csv csv = new Csv(
                "changed prompt",
                "effect",
                "low",
                "high",
                "score with it taken back",
                "own output wins",
                "next agents' outputs win",
                "in words");
        for (Attribution a : attributions) {
            csv.row(
                    String.join(" and ", a.agents()),
                    a.effect().mean(),
                    a.effect().low(),
                    a.effect().high(),
                    a.restored(),
                    a.localWinRate() == null ? "" : Figures.percent(a.localWinRate()),
                    a.lookahead().entrySet().stream()
                            .map(e -> e.getKey() + " " + Figures.percent(e.getValue()))
                            .collect(Collectors.joining("; ")),
                    a.headline());
        }
        return csv.toString();
    }
}
