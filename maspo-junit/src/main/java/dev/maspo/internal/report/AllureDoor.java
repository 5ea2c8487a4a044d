package dev.maspo.internal.report;

import java.nio.file.Path;

/** The way into Allure's results. There is one only where Allure is on the class path. */
interface AllureDoor {

    /** Whether a test of JUnit's is under way on this thread. */
    boolean inTest();

    /**
     * Completes that test's result. Its status stays what JUnit makes of it.
     *
     * @param entry what to add
     * @param now the time, in milliseconds since 1970
     */
    void complete(AllureEntry entry, long now);

    /**
     * Writes a result of its own.
     *
     * @param entry the result
     * @param start when its work began, in milliseconds since 1970
     * @param stop when it ended
     */
    void write(AllureEntry entry, long start, long stop);

    /** The folder of the results. */
    Path folder();
}
