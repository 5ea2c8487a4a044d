package dev.maspo.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * One child process that never outlives this one. The child ends itself when its standard input ends, which covers a
 * Maven that is killed; a shutdown hook covers a Maven that is asked to stop.
 */
final class ForkedJvm {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Consumer<String> out;
    private final Consumer<String> err;

    /** Hands the child's lines over as they come, each stream on a thread of its own. */
    ForkedJvm(Consumer<String> out, Consumer<String> err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command to its end, and gives its exit code. An interrupt ends the child before it is passed on. */
    int run(List<String> command, Path directory) throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command).directory(directory.toFile()).start();
        Thread hook = new Thread(() -> end(process), "maspo-end-of-fork");
        // Never written to: an open pipe is what tells the child that Maven still lives.
        OutputStream lifeline = process.getOutputStream();
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Thread outPump = LinePump.start("maspo-fork-out", process.getInputStream(), out);
            Thread errPump = LinePump.start("maspo-fork-err", process.getErrorStream(), err);
            int exitCode = process.waitFor();
            // A process that the child left behind may hold the streams open: the report matters more than its last
            // words.
            outPump.join(GRACE.toMillis());
            errPump.join(GRACE.toMillis());
            return exitCode;
        } finally {
            end(process);
            removeHook(hook);
            lifeline.close();
        }
    }

    private static void end(Process process) {
        if (!process.isAlive()) {
            return;
        }
        process.destroy();
        try {
            if (process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    private static void removeHook(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down and the hook is at work, which is what it is for.
        }
    }
}
