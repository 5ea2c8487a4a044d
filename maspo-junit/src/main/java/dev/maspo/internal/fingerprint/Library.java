package dev.maspo.internal.fingerprint;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A jar on the class path.
 *
 * @param file the jar
 * @param name its file name without version and ending
 * @param version its version; empty if the file name has none
 */
record Library(Path file, String name, String version) {

    private static final Pattern NAME = Pattern.compile("(.+?)(?:-(\\d.*))?\\.jar");

    // What runs the tests comes and goes with the way they are started: Surefire, a goal, an IDE, a coverage tool.
    private static final List<String> RUNNERS = List.of(
            "junit-",
            "junit5-",
            "opentest4j",
            "open-test-reporting",
            "apiguardian-api",
            "surefire",
            "maven-surefire",
            "common-java5",
            "jacoco",
            "org.jacoco",
            "intellij-",
            "idea_rt",
            "org.eclipse.jdt");

    static Library of(Path jar) {
        Matcher matcher = NAME.matcher(String.valueOf(jar.getFileName()));
        if (!matcher.matches()) {
            return new Library(jar, String.valueOf(jar.getFileName()), "");
        }
        String version = matcher.group(2);
        return new Library(jar, matcher.group(1), version == null ? "" : version);
    }

    /** Whether it only runs the tests. */
    boolean runsTests() {
        return RUNNERS.stream().anyMatch(name::startsWith);
    }

    /**
     * Whether it was built beside the module, so that its version says nothing of its content: a snapshot, or a jar
     * that lies in no repository, where a folder is named like its version.
     */
    boolean own() {
        return version.isEmpty() || version.contains("SNAPSHOT") || !underItsVersion();
    }

    private boolean underItsVersion() {
        for (Path at = file.getParent(); at != null && at.getFileName() != null; at = at.getParent()) {
            String folder = at.getFileName().toString();
            // A classifier stands behind the version.
            if (version.equals(folder) || version.startsWith(folder + "-")) {
                return true;
            }
        }
        return false;
    }
}
