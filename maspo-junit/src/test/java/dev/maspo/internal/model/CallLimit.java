package dev.maspo.internal.model;

/** Lets calls through as long as a budget of calls allows it, without the layers for tokens, pace and repetitions. */
public final class CallLimit {

    private CallLimit() {}

    /**
     * Puts a budget before a gateway.
     *
     * @param inner answers the calls that are allowed
     * @param budget the budget
     * @return the limited gateway
     */
    public static ModelGateway of(ModelGateway inner, Budget budget) {
        return (caller, request) -> {
            budget.enter(new Spend(1, 0, 0, 0));
            return inner.chat(caller, request);
        };
    }
}
