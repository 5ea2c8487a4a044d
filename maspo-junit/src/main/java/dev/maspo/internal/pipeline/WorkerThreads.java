package dev.maspo.internal.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads of {@link Workers}: virtual ones where the JVM has them, else a bounded pool. */
final class WorkerThreads {

    private static final String NAME = "maspo-";

    // Before JDK 24 a virtual thread that waits inside a synchronized method keeps its carrier. Users' agents may well
    // be
    // synchronized, and a few of them would stop all the others for good.
    private static final int FIRST_WITHOUT_PINNING = 24;

    private WorkerThreads() {}

    static ExecutorService start(int count) {
        if (Runtime.version().feature() >= FIRST_WITHOUT_PINNING) {
            try {
                return virtual();
            } catch (ReflectiveOperationException e) {
                // A JVM without them; the pool does the same work.
            }
        }
        return pool(count);
    }

    static ExecutorService pool(int count) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(count, task -> {
            Thread thread = new Thread(task, NAME + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    // By name, as this is compiled for Java 17.
    private static ExecutorService virtual() throws ReflectiveOperationException {
        Class<?> builderType = Class.forName("java.lang.Thread$Builder");
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        Object named = builderType.getMethod("name", String.class, long.class).invoke(builder, NAME, 1L);
        Object factory = builderType.getMethod("factory").invoke(named);
        return (ExecutorService) Executors.class
                .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                .invoke(null, factory);
    }
}
