package dev.maspo.internal.scan;

import dev.maspo.MaspoException;
import java.io.IOException;
import java.lang.annotation.AnnotationFormatError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The pipelines in a folder of compiled classes, and the classes of which that cannot be told by loading them.
 *
 * @param pipelines the classes that are pipelines, by name
 * @param unloadable the classes that cannot be loaded and may be pipelines, by name
 */
public record ClassScan(List<Class<?>> pipelines, List<Unloadable> unloadable) {

    private static final String SUFFIX = ".class";

    /** Copies the lists. */
    public ClassScan {
        pipelines = List.copyOf(pipelines);
        unloadable = List.copyOf(unloadable);
    }

    /**
     * Looks at every class of a folder. JUnit's own search passes over what it cannot load without a word.
     *
     * @param root the folder
     * @param loader loads the classes
     * @param isPipeline tells a pipeline
     * @param annotation the name of the annotation that makes a class a pipeline
     * @return what was found
     * @throws MaspoException if the folder cannot be read
     */
    public static ClassScan of(Path root, ClassLoader loader, Predicate<Class<?>> isPipeline, String annotation) {
        Declarations declarations = new Declarations(loader, annotation);
        List<Class<?>> pipelines = new ArrayList<>();
        List<Unloadable> unloadable = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path file : tree.filter(ClassScan::isClass).sorted().toList()) {
                String name = name(root, file);
                try {
                    Class<?> type = Class.forName(name, false, loader);
                    if (isPipeline.test(type)) {
                        pipelines.add(resolved(type));
                    }
                } catch (ClassNotFoundException | RuntimeException | LinkageError | AnnotationFormatError e) {
                    Unloadable found = declarations.judge(name, Files.readAllBytes(file), e);
                    if (found.kind() != Unloadable.Kind.OTHER) {
                        unloadable.add(found);
                    }
                }
            }
        } catch (IOException e) {
            throw new MaspoException("The test classes in " + root + " cannot be read: " + e, e);
        }
        return new ClassScan(pipelines, unloadable);
    }

    // A class can be loaded though a type in the signature of a method is missing; it cannot be run then.
    private static Class<?> resolved(Class<?> type) {
        for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
            Object[][] unused = {at.getDeclaredMethods(), at.getDeclaredFields(), at.getDeclaredConstructors()};
        }
        return type;
    }

    private static boolean isClass(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(SUFFIX) && !name.equals("module-info.class") && !name.equals("package-info.class");
    }

    private static String name(Path root, Path file) {
        String path = root.relativize(file).toString();
        return path.substring(0, path.length() - SUFFIX.length())
                .replace(root.getFileSystem().getSeparator(), ".");
    }
}
