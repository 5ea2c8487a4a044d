package dev.maspo.internal.report;

import dev.maspo.Verdict;
import dev.maspo.result.RunResult;

/** How outcomes are named: a sign for those who skim, and the word for everybody. */
final class VerdictSign {

    /** An optimization that came to no result. */
    static final String FAILED = "\u26D4 FAILED";

    private VerdictSign() {}

    static String of(Verdict verdict) {
        String sign = switch (verdict) {
            case PASS -> "\uD83D\uDFE2";
            case UNCHANGED -> "\u26AA";
            case REGRESSION -> "\uD83D\uDD34";
            case INCONCLUSIVE -> "\uD83D\uDFE1";
            case ERROR -> "\u26D4";
        };
        return sign + " " + verdict;
    }

    /** The colour that goes with it, beside the word: {@code good}, {@code bad} or {@code open}. */
    static String tone(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "good";
            case REGRESSION, ERROR -> "bad";
            case INCONCLUSIVE, UNCHANGED -> "open";
        };
    }

    static String of(RunResult run) {
        return run.accepted() ? "\uD83D\uDFE2 ACCEPTED" : "\u26AA NOT ACCEPTED";
    }
}
