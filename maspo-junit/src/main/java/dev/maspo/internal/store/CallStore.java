package dev.maspo.internal.store;

import java.util.Optional;

/**
 * Keeps the answers of models between runs. It never fails a run: where it cannot work, it finds nothing. Safe for
 * concurrent use, also by several processes.
 */
public interface CallStore extends AutoCloseable {

    /**
     * Looks an answer up.
     *
     * @param key the hash of the request
     * @return the answer as it was kept, if it is there
     */
    Optional<String> find(String key);

    /**
     * Keeps an answer. When this returns, the answer outlives the process. The first answer to a request stays: if
     * another process was faster, its answer is the one to go on with, so that all runs agree.
     *
     * @param call the answered call
     * @return the answer that is kept under the call's key
     */
    String keep(StoredCall call);

    /**
     * Claims a request that is about to be asked, so that no other process asks it meanwhile. A claim ends when it is
     * given back, or with its process, however that ends.
     *
     * @param key the hash of the request
     * @return false if it is claimed already; true also where nobody can tell
     */
    boolean claim(String key);

    /**
     * Gives a claim back; without a claim it does nothing.
     *
     * @param key the hash of the request
     */
    void giveBack(String key);

    /** Lets go of the files or connections. What is looked up after that is not found. */
    @Override
    void close();

    /**
     * A store that keeps nothing.
     *
     * @return the store
     */
    static CallStore none() {
        return new CallStore() {
            @Override
            public Optional<String> find(String key) {
                return Optional.empty();
            }

            @Override
            public String keep(StoredCall call) {
                return call.response();
            }

            @Override
            public boolean claim(String key) {
                return true;
            }

            @Override
            public void giveBack(String key) {
                // Nobody else is there.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
