package dev.maspo.maven;

import dev.maspo.launcher.ForkProperties;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
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

    /**
     * Runs the command to its end. An interrupt ends the child before it is passed on.
     *
     * @param builder command, working directory and environment
     * @param properties the system properties that the child reads first of all from its standard input
     * @return the exit code
     */
    int run(ProcessBuilder builder, Map<String, String> properties) throws IOException, InterruptedException {
        Process process = builder.start();
        Thread hook = new Thread(() -> end(process), "maspo-end-of-fork");
        // After the properties nothing is written: the open pipe is what tells the child that Maven still lives.
        OutputStream lifeline = process.getOutputStream();
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Thread outPump = LinePump.start("maspo-fork-out", process.getInputStream(), out);
            Thread errPump = LinePump.start("maspo-fork-err", process.getErrorStream(), err);
            send(properties, lifeline);
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

    // On a thread of its own: a child that does not read must not keep Maven from hearing that it has ended.
    private static void send(Map<String, String> properties, OutputStream lifeline) {
        Thread thread = new Thread(
                () -> {
                    try {
                        ForkProperties.write(properties, lifeline);
                    } catch (IOException e) {
                        // The child has ended before it read them. Its exit code tells the story.
                    }
                },
                "maspo-fork-in");
        thread.setDaemon(true);
        thread.start();
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
