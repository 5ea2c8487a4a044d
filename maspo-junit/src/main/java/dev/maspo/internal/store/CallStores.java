package dev.maspo.internal.store;

import dev.maspo.MaspoException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the call store that is configured. */
public final class CallStores {

    // Longer than any write takes, and short enough to be borne once in a run.
    private static final int BUSY_MILLIS = 10_000;

    private CallStores() {}

    /**
     * Makes the store. Nothing is opened, and no file made, before the first answer is looked up.
     *
     * @param settings what is configured
     * @param environment looks an environment variable up
     * @param clock the time that answers are kept with
     * @param warnings hears of a store that had to be mended or given up, each time once
     * @return the store
     * @throws MaspoException if the driver or an environment variable is missing
     */
    public static CallStore open(
            CacheSettings settings,
            UnaryOperator<@Nullable String> environment,
            Clock clock,
            Consumer<String> warnings) {
        if (!settings.on()) {
            return CallStore.none();
        }
        String url = settings.url();
        CallBackend backend = url == null
                ? new SqliteFile(settings.file(), BUSY_MILLIS)
                : new PostgresServer(
                        url,
                        value("maspo.cache.user-env", settings.userVariable(), environment),
                        value("maspo.cache.password-env", settings.passwordVariable(), environment));
        return new GuardedCalls(backend, clock, settings.maxBytes(), warnings);
    }

    private static @Nullable String value(
            String parameter, @Nullable String variable, UnaryOperator<@Nullable String> environment) {
        if (variable == null) {
            return null;
        }
        String value = environment.apply(variable);
        if (value == null) {
            throw new MaspoException("The environment variable " + variable + ", named by " + parameter
                    + ", is not set. Set it, or take the parameter away.");
        }
        return value;
    }
}
