package demo;

/** Where a ticket goes. */
public enum Queue {
    BILLING,
    DELIVERY,
    ACCOUNT
}
