package dev.maspo.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/** The database under a call store: what differs between SQLite and PostgreSQL. */
interface CallBackend {

    /** Opens a connection to a database whose tables are there. */
    Connection open() throws SQLException;

    /** Makes what tells the processes that share the database who asks for what. Nothing is opened yet. */
    Claims claims();

    /** How many connections read at once, and how many write. */
    int connections();

    /**
     * Mends what an error shows to be broken.
     *
     * @param failure the error
     * @return whether it is worth to try again: with what is to be told about it (which may be nothing), else empty
     */
    Optional<String> mend(SQLException failure) throws SQLException;

    /** Gives space that was freed back to the system, where that is asked for. */
    default void shrink(Statement statement) throws SQLException {}

    /** What the store is, and where, for messages. */
    String describe();
}
