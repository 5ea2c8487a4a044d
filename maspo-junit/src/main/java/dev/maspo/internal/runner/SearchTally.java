package dev.maspo.internal.runner;

import dev.maspo.internal.report.PlainText;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.SearchEvent;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Counts what became of a search's candidates, so that a search that changed nothing can say why. */
final class SearchTally implements Consumer<SearchEvent> {

    private static final int LONGEST = 200;

    private final Map<String, Integer> decisions = new LinkedHashMap<>();
    private final Map<String, Integer> refusals = new LinkedHashMap<>();
    private int all;

    @Override
    public void accept(SearchEvent event) {
        // A refresh meets candidates that were counted when they were made.
        if (event.step() > 0) {
            event.candidates().forEach(this::count);
        }
    }

    private void count(CandidateEvent candidate) {
        all++;
        decisions.merge(candidate.decision(), 1, Integer::sum);
        if (candidate.decision().equals("refused")) {
            refusals.merge(candidate.reason(), 1, Integer::sum);
        }
    }

    /** What became of the candidates, in a sentence or two that are fit for a terminal. */
    String told() {
        if (all == 0) {
            return "Nothing was proposed.";
        }
        int refused = of("refused");
        int raced = all - refused - of("repeated") - of("on trial");
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                "Of %s: %,d refused, %,d repeated, %,d tried out but not raced, %,d raced",
                all == 1 ? "1 candidate" : String.format(Locale.ROOT, "%,d candidates", all),
                refused,
                of("repeated"),
                of("on trial"),
                raced));
        if (of("adopted") > 0) {
            text.append(String.format(Locale.ROOT, ", of these %,d adopted and given up again", of("adopted")));
        }
        text.append('.');
        if (2 * refused > all) {
            text.append(most());
        }
        return text.toString();
    }

    private int of(String decision) {
        return decisions.getOrDefault(decision, 0);
    }

    // Reasons quote what models wrote.
    private String most() {
        return refusals.entrySet().stream()
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(reason -> String.format(
                        Locale.ROOT,
                        " Most were refused; the most frequent reason, in %,d: %s",
                        reason.getValue(),
                        ended(PlainText.oneLine(reason.getKey(), LONGEST))))
                .orElse("");
    }

    private static String ended(String sentence) {
        return sentence.endsWith(".") ? sentence : sentence + ".";
    }
}
