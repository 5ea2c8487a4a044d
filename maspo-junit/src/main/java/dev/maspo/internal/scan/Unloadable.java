package dev.maspo.internal.scan;

import java.util.Optional;

/**
 * A compiled class that cannot be loaded, or whose parts cannot be resolved, and so cannot be asked what it is.
 *
 * @param className the class
 * @param kind what its file says of it
 * @param name the name of the pipeline, where its file tells it
 * @param cause why it cannot be loaded
 */
public record Unloadable(String className, Kind kind, Optional<String> name, Throwable cause) {

    /** What a class is by its file. */
    public enum Kind {
        /** It carries the annotation, by itself, by another annotation or by a superclass. */
        PIPELINE,
        /** It uses MASPO, and a superclass cannot be found that might carry the annotation. */
        SUSPECT,
        /** Nothing in it speaks of MASPO, but a superclass cannot be found. */
        UNKNOWN,
        /** It is no pipeline. */
        OTHER
    }
}
