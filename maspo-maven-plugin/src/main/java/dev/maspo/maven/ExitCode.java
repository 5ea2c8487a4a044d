package dev.maspo.maven;

/** Says what an exit code of a JVM that wrote no report probably means, and what to do. */
final class ExitCode {

    private ExitCode() {}

    static String explain(int code) {
        return "The forked JVM ended with exit code " + code + cause(code) + " before it wrote a report. "
                + remedy(code) + " Its last lines are in the log above.";
    }

    private static String cause(int code) {
        return switch (code) {
            case 0 -> " (someone called System.exit?)";
            case 1 -> " (it did not start, or its main class threw)";
            case 3 -> " (out of memory, with -XX:+ExitOnOutOfMemoryError?)";
            case 74 -> " (its files could not be written)";
            case 130 -> " (interrupted by signal 2?)";
            case 134 -> " (aborted by signal 6: the JVM itself crashed?)";
            case 137 -> " (killed by signal 9?)";
            case 143 -> " (ended by signal 15?)";
            default -> "";
        };
    }

    private static String remedy(int code) {
        return switch (code) {
            case 0 -> "Look for System.exit or Runtime.halt in the test class and in what it calls.";
            case 1 -> "Look for the first error, and check -Dmaspo.argLine and -Dmaspo.jvm.";
            case 3 -> "Give it more memory, such as -Dmaspo.argLine=-Xmx2g.";
            case 74 -> "The reason is in the log above" + OutputLock.UNWRITTEN;
            case 134 -> "Look for a file hs_err_pid*.log in the module's folder.";
            case 137 ->
                "If the system was short of memory, limit the heap with -Dmaspo.argLine=-Xmx1g, or run fewer calls at once with"
                        + " -Dmaspo.concurrency.";
            default -> "Look for who ended it.";
        };
    }
}
