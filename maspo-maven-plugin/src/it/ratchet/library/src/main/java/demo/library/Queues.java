package demo.library;

/** What the application takes from another module of the reactor. */
public final class Queues {

    private Queues() {}

    public static String of(String ticket) {
        return ticket.contains("invoice") ? "billing" : ticket.contains("parcel") ? "shipping" : "account";
    }
}
