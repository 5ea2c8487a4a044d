package demo.signature;

/** A library that applications use: its second version keeps numbers to itself. */
public final class Signature {

    private Signature() {}

    public static String under(String reply) {
        return reply.replaceAll("\\d", "") + "\nYour shop";
    }
}
