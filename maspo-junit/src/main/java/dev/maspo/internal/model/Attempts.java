package dev.maspo.internal.model;

import java.util.function.DoubleSupplier;

/** Puts the layers together that turn one question into attempts: retry, budget, pace, transport. */
public final class Attempts {

    private Attempts() {}

    /**
     * Puts the layers together.
     *
     * @param models which model plays which role
     * @param settings how calls are made
     * @param budget what may be used; its limits are those of the settings
     * @param meter counts every attempt
     * @param secrets what no exception may say
     * @param time the clock
     * @param random numbers from 0 to 1 that spread the waits
     * @return the gateway, to be put behind cache and single-flight
     */
    public static ModelGateway gateway(
            ModelTable models,
            CallSettings settings,
            Budget budget,
            UsageMeter meter,
            Secrets secrets,
            Time time,
            DoubleSupplier random) {
        ModelGateway transport = new Transport(models, meter, secrets, settings.prices());
        ModelGateway paced =
                new Paced(transport, models, settings.pace(), settings.retry().maxWait(), time);
        ModelGateway paid = new Budgeted(paced, models, settings.prices(), budget);
        return new Retries(paid, settings.retry(), meter, time, random);
    }
}
