package dev.maspo.maven;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The engine's JVM and what is around it.
 *
 * @param java the executable, and the arguments for the JVM itself
 * @param directory the working directory
 * @param environment environment variables beside those of Maven
 * @param without the names of Maven's environment variables that it does not get
 * @param properties the system properties, which go through its standard input
 */
record ForkSettings(
        List<String> java,
        Path directory,
        Map<String, String> environment,
        Set<String> without,
        Map<String, String> properties) {

    ForkSettings {
        java = List.copyOf(java);
        environment = new LinkedHashMap<>(environment);
        without = Set.copyOf(without);
        properties = new TreeMap<>(properties);
    }

    /** A process, not yet started, with this directory and environment. */
    ProcessBuilder process(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeAll(without);
        builder.environment().putAll(environment);
        return builder;
    }

    /** Values may be keys. */
    @Override
    public String toString() {
        return "ForkSettings[" + directory + "]";
    }
}
