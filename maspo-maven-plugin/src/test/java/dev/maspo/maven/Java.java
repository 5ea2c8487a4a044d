package dev.maspo.maven;

import java.nio.file.Path;

/** The JVM that the tests fork: the one they run in. */
final class Java {

    static final String EXECUTABLE =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private Java() {}
}
