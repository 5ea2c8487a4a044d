package demo.signature;

/** A library that applications use: it signs replies. */
public final class Signature {

    private Signature() {}

    public static String under(String reply) {
        return reply + "\nYour shop";
    }
}
