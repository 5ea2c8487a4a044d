package dev.maspo.internal.fingerprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where the classes of a class loader come from. It is the loader that is asked, as build tools and IDEs hide the class
 * path in a jar of their own.
 *
 * @param folders the folders of classes and resources
 * @param jars the jars
 */
record ClassPathRoots(Set<Path> folders, Set<Path> jars) {

    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    static ClassPathRoots of(Class<?> testClass) {
        Set<Path> folders = new LinkedHashSet<>();
        Set<Path> jars = new LinkedHashSet<>();
        source(testClass).ifPresent(path -> (Files.isDirectory(path) ? folders : jars).add(path));
        try {
            for (URL root : Collections.list(testClass.getClassLoader().getResources(""))) {
                path(root.toString()).filter(Files::isDirectory).ifPresent(folders::add);
            }
            for (URL manifest : Collections.list(testClass.getClassLoader().getResources(MANIFEST))) {
                String url = manifest.toString();
                if (url.startsWith("jar:") && url.endsWith("!/" + MANIFEST)) {
                    path(url.substring("jar:".length(), url.length() - MANIFEST.length() - 2))
                            .filter(Files::isRegularFile)
                            .ifPresent(jars::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The class path cannot be read: " + e, e);
        }
        source(ClassPathRoots.class).ifPresent(own -> {
            folders.remove(own);
            jars.remove(own);
        });
        return new ClassPathRoots(folders, jars);
    }

    private static Optional<Path> source(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null || source.getLocation() == null
                ? Optional.empty()
                : path(source.getLocation().toString());
    }

    private static Optional<Path> path(String url) {
        try {
            return Optional.of(Path.of(new URI(url.replace(" ", "%20"))).toRealPath());
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException | IOException e) {
            return Optional.empty(); // Not a file: a jar within a jar, or a loader of its own.
        }
    }
}
