package dev.maspo.maven;

import java.util.Locale;

/** How figures and lines look in the blocks of the log. */
final class Rows {

    private Rows() {}

    static String row(String name, String value) {
        return String.format(Locale.ROOT, "  %-9s %s", name, value);
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String money(double money) {
        return String.format(Locale.ROOT, "%.4f", money);
    }
}
