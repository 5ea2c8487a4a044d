package dev.maspo.internal.store;

import java.sql.SQLException;
import java.util.function.Consumer;

/** Claims that may fail: rather may a call be paid twice than not be made. */
final class GuardedClaims {

    private final Claims claims;
    private final Consumer<String> warnings;
    private volatile boolean off;

    GuardedClaims(Claims claims, Consumer<String> warnings) {
        this.claims = claims;
        this.warnings = warnings;
    }

    boolean take(String key) {
        // Twice, as the first attempt may meet a connection that was lost long ago.
        for (int attempt = 0; !off; attempt++) {
            try {
                return claims.take(key);
            } catch (SQLException | LinkageError e) {
                if (attempt > 0) {
                    giveUp(e);
                }
            }
        }
        return true;
    }

    private synchronized void giveUp(Throwable failure) {
        if (!off) {
            off = true;
            warnings.accept("The processes that share the call cache cannot see what each other is asking: "
                    + failure.getMessage()
                    + ". The run goes on; what two of them ask at the same time may be paid twice.");
        }
    }

    void giveBack(String key) {
        claims.giveBack(key);
    }

    void close() {
        off = true;
        claims.close();
    }
}
