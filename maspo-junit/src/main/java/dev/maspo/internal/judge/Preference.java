package dev.maspo.internal.judge;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the judge said of one order. */
enum Preference {
    A,
    B,
    TIE;

    private static final Pattern VERDICT =
            Pattern.compile("<verdict>\\s*(A|B|TIE)\\s*</verdict>", Pattern.CASE_INSENSITIVE);

    /** Reads the last verdict of an answer, as the reasons before it may quote the outputs. */
    static Optional<Preference> read(String answer) {
        Matcher matcher = VERDICT.matcher(answer);
        Optional<Preference> last = Optional.empty();
        while (matcher.find()) {
            last = Optional.of(valueOf(matcher.group(1).toUpperCase(Locale.ROOT)));
        }
        return last;
    }

    /** What it is worth to the output that was shown as A. */
    double forA() {
        return switch (this) {
            case A -> 1;
            case B -> 0;
            case TIE -> 0.5;
        };
    }
}
