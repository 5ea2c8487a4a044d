package dev.maspo.internal.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;

/**
 * Who is asking for what, of all processes that share a store. The operating system, or the database, takes a claim
 * back when its process dies, however it dies; so there is no lease to wait for, and no clock to trust. Safe for
 * concurrent use.
 */
interface Claims extends AutoCloseable {

    /**
     * Claims a key.
     *
     * @return false if somebody has claimed it already
     */
    boolean take(String key) throws SQLException;

    /** Gives a claim back; without any it does nothing. */
    void giveBack(String key);

    /** Gives all claims back. */
    @Override
    void close();

    /** A number for a key, from 0. Two keys with one number would only wait for each other. */
    static long number(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits() >>> 2;
    }
}
