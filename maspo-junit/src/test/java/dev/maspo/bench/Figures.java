package dev.maspo.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/** What a JVM hands back to the one that started it. */
final class Figures {

    private static final double NANOS = 1e9;

    private Figures() {}

    /** The time that all threads of this JVM have worked, compilers and collectors included. */
    static double cpuSeconds() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / NANOS;
    }

    static double secondsSince(long nanoTime) {
        return (System.nanoTime() - nanoTime) / NANOS;
    }

    /** What is alive on the heap, in bytes. */
    static long liveBytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    static void print(Map<String, ?> figures) {
        try {
            System.out.println(new JsonMapper().writeValueAsString(new TreeMap<>(figures)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
