package dev.maspo.launcher;

import dev.maspo.MaspoException;
import dev.maspo.internal.runner.SafeText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * The forked JVM. It takes the file of a {@link RunRequest}, and its system properties from standard input; it says on
 * standard output how far it is, and writes a {@link RunReport}. It ends at once when its standard input does: then the
 * build tool is gone.
 */
public final class Main {

    /** How the line begins that says why there is no report. */
    public static final String LOST = "The report of the run is lost: ";

    // What a shell reports for a process that was interrupted.
    private static final int INTERRUPTED = 130;

    // An input/output error, by the BSD convention (sysexits).
    private static final int UNWRITTEN = 74;

    // JUnit warns of methods that return a score, which MASPO executes itself. What is wrong with a class, its tests
    // say.
    // A logger that nobody holds loses its level.
    private static final Logger DISCOVERY = Logger.getLogger("org.junit.platform.launcher.core.DiscoveryIssueNotifier");

    private Main() {}

    /**
     * Runs a request.
     *
     * @param arguments the file of the request
     */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: dev.maspo.launcher.Main REQUEST.json");
            System.exit(2);
        }
        takeProperties();
        watchParent();
        DISCOVERY.setLevel(Level.SEVERE);
        RunRequest request = Forms.readRequest(Path.of(arguments[0]));
        int exitCode = handIn(report(request), Path.of(request.reportFile()), System.err);
        System.out.flush();
        // Threads that user code has left behind must not keep the build waiting.
        System.exit(exitCode);
    }

    // Where a disk is full, the report that says so may have no place on it either.
    static int handIn(RunReport report, Path file, PrintStream log) {
        try {
            Forms.write(report, file);
            return 0;
        } catch (UncheckedIOException e) {
            log.println(LOST + e.getMessage());
            Stream.concat(
                            Stream.ofNullable(report.error()),
                            report.outcomes().stream()
                                    .map(RunReport.Outcome::error)
                                    .filter(Objects::nonNull))
                    .forEach(error -> log.println("It was to say: " + error));
            return UNWRITTEN;
        }
    }

    private static RunReport report(RunRequest request) {
        try {
            return new PipelineLauncher(request).run();
        } catch (MaspoException e) {
            return RunReport.failed(request.run(), String.valueOf(e.getMessage()));
        } catch (Throwable e) {
            e.printStackTrace(System.err);
            return RunReport.failed(request.run(), SafeText.of("The pipelines could not be run: " + Explanation.of(e)));
        }
    }

    // Before anything else: whatever the classes of the user read, they read it from here.
    private static void takeProperties() {
        try {
            ForkProperties.read(System.in).forEach(System::setProperty);
        } catch (IOException e) {
            Runtime.getRuntime().halt(INTERRUPTED);
        }
    }

    private static void watchParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // Nobody writes here; only the end matters.
                        }
                    } catch (IOException e) {
                        // A broken pipe is an end, too.
                    }
                    Runtime.getRuntime().halt(INTERRUPTED);
                },
                "maspo-parent-watch");
        watch.setDaemon(true);
        watch.start();
    }
}
