package dev.maspo.internal.pipeline;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of {@link Workers}: virtual ones where the JVM has them. They come from a pool either way, as it is their
 * number that bounds the work under way. What is handed to them must be comparable: the least is begun first.
 */
final class WorkerThreads {

    private static final String NAME = "maspo-";

    // Before JDK 24 a virtual thread that waits inside a synchronized method keeps its carrier. Users' agents may well
    // be
    // synchronized, and a few of them would stop all the others for good.
    private static final int FIRST_WITHOUT_PINNING = 24;

    private WorkerThreads() {}

    /**
     * Starts the threads.
     *
     * @param count how many
     * @param first what each does before all work
     */
    static ExecutorService start(int count, Runnable first) {
        if (Runtime.version().feature() >= FIRST_WITHOUT_PINNING) {
            try {
                return pool(count, first, virtual());
            } catch (ReflectiveOperationException e) {
                // A JVM without them; other threads do the same work.
            }
        }
        return pool(count, first, platform());
    }

    static ExecutorService pool(int count, Runnable first, ThreadFactory factory) {
        return new ThreadPoolExecutor(
                count,
                count,
                0,
                TimeUnit.SECONDS,
                new PriorityBlockingQueue<>(),
                work -> factory.newThread(() -> {
                    first.run();
                    work.run();
                }));
    }

    static ThreadFactory platform() {
        AtomicInteger number = new AtomicInteger();
        return task -> {
            Thread thread = new Thread(task, NAME + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    // By name, as this is compiled for Java 17.
    private static ThreadFactory virtual() throws ReflectiveOperationException {
        Class<?> builderType = Class.forName("java.lang.Thread$Builder");
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        Object named = builderType.getMethod("name", String.class, long.class).invoke(builder, NAME, 1L);
        return (ThreadFactory) builderType.getMethod("factory").invoke(named);
    }
}
