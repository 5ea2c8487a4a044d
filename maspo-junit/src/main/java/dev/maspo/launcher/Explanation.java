package dev.maspo.launcher;

import dev.maspo.internal.model.Causes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says why a class could not be loaded or run, down to the last cause, and what to do about it. */
final class Explanation {

    // Java 17 has version 61 of the form, and each Java has a version of its own.
    private static final int FIRST = 44;
    private static final Pattern VERSION = Pattern.compile("class file version (\\d+)");

    private Explanation() {}

    static String of(Throwable thrown) {
        List<String> said = new ArrayList<>();
        // A wrapper often quotes what it wraps.
        Causes.of(thrown).map(Throwable::toString).forEach(text -> {
            if (said.stream().noneMatch(before -> before.contains(text))) {
                said.add(text);
            }
        });
        String causes = String.join(", caused by ", said);
        return Causes.of(thrown)
                .flatMap(cause -> remedy(cause).stream())
                .findFirst()
                .map(remedy -> causes + ". " + remedy)
                .orElse(causes);
    }

    private static Optional<String> remedy(Throwable cause) {
        if (cause instanceof UnsupportedClassVersionError) {
            return Optional.of(newer(String.valueOf(cause.getMessage())));
        }
        return cause instanceof NoClassDefFoundError || cause instanceof ClassNotFoundException
                ? Optional.of("Put the class on the test class path of the module, and build it anew.")
                : Optional.empty();
    }

    private static String newer(String message) {
        if (message.contains("Preview features")) {
            return "It uses preview features: run it with -Dmaspo.argLine=--enable-preview, by the Java that compiled it"
                    + " (-Dmaspo.jvm).";
        }
        Matcher version = VERSION.matcher(message);
        String needed = version.find() ? "Java " + (Integer.parseInt(version.group(1)) - FIRST) + " or newer" : "it";
        return "The forked JVM runs Java " + Runtime.version().feature() + ". Name one that runs " + needed
                + ": -Dmaspo.jvm=/path/to/bin/java.";
    }
}
