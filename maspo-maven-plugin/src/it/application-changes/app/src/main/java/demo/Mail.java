package demo;

import demo.signature.Signature;

/** What the agents get to see of a mail, and what leaves the house. */
public final class Mail {

    private static final int LONGEST = 400;

    private Mail() {}

    public static String excerpt(String mail) {
        // Nobody reads more.
        return mail.substring(0, Math.min(LONGEST, mail.length()));
    }

    public static String reply(String text) {
        return Signature.under(text);
    }
}
