package dev.maspo.internal.scan;

import dev.maspo.internal.scan.Unloadable.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells by the bytes of classes whether one is declared to be a pipeline: by the annotation, by an annotation that
 * carries it, or by a superclass.
 */
final class Declarations {

    private final ClassLoader loader;
    private final String annotation;

    Declarations(ClassLoader loader, String annotation) {
        this.loader = loader;
        this.annotation = descriptor(annotation.replace('.', '/'));
    }

    Unloadable judge(String className, byte[] bytes, Throwable cause) {
        ClassFile file = ClassFile.of(bytes);
        if (!file.concrete()) {
            return new Unloadable(className, Kind.OTHER, Optional.empty(), cause);
        }
        boolean ours = false;
        ClassFile at = file;
        while (true) {
            Optional<Optional<String>> declared = declared(at, new HashSet<>());
            if (declared.isPresent()) {
                return new Unloadable(className, Kind.PIPELINE, declared.get(), cause);
            }
            ours |= at.ours();
            String parent = at.parent();
            Optional<ClassFile> above = parent == null ? Optional.empty() : find(parent);
            if (above.isEmpty()) {
                // Only the root of all classes has none; of any other the parent cannot be found.
                return new Unloadable(className, ours ? Kind.SUSPECT : Kind.UNKNOWN, Optional.empty(), cause);
            }
            at = above.get();
            if (at.parent() == null) {
                return new Unloadable(className, Kind.OTHER, Optional.empty(), cause);
            }
        }
    }

    /** Present if the class is declared a pipeline; holds the name if it is a text. */
    private Optional<Optional<String>> declared(ClassFile file, Set<String> seen) {
        for (Map.Entry<String, Optional<String>> entry : file.annotations().entrySet()) {
            String descriptor = entry.getKey();
            if (descriptor.equals(annotation)) {
                return Optional.of(entry.getValue());
            }
            if (seen.add(descriptor)) {
                Optional<Optional<String>> above =
                        find(descriptor.substring(1, descriptor.length() - 1)).flatMap(meta -> declared(meta, seen));
                if (above.isPresent()) {
                    return above;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<ClassFile> find(String name) {
        try (InputStream stream = loader.getResourceAsStream(name + ".class")) {
            return stream == null ? Optional.empty() : Optional.of(ClassFile.of(stream.readAllBytes()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String descriptor(String name) {
        return "L" + name + ";";
    }
}
