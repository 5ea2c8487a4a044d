package dev.maspo.internal.fingerprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The content of a folder or jar on the class path: a hash for each file, by its path with slashes. */
final class Content {

    // What builds write into each output anew, and no code reads to decide anything.
    private static final List<String> OF_THE_BUILD = List.of(
            "META-INF/MANIFEST.MF",
            "META-INF/maven/",
            "META-INF/build-info.properties",
            "META-INF/INDEX.LIST",
            "git.properties");

    private Content() {}

    static SortedMap<String, String> ofFolder(Path root) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = root.relativize(file).toString().replace('\\', '/');
                if (counts(path)) {
                    files.put(path, hash(path, Files.readAllBytes(file)));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("The code in " + root + " cannot be read: " + e, e);
        }
    }

    /** The same of a jar, so that a module's jar has the content of its folder. */
    static SortedMap<String, String> ofJar(Path jar) {
        SortedMap<String, String> files = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
                if (counts(entry.getName())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        files.put(entry.getName(), hash(entry.getName(), in.readAllBytes()));
                    }
                }
            }
            return files;
        } catch (IOException e) {
            throw unreadable(jar, e);
        }
    }

    /** One hash for a whole jar, from its table of contents. */
    static String summary(Path jar) {
        SortedMap<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && counts(entry.getName()))
                    .forEach(entry -> entries.put(entry.getName(), entry.getCrc() + " " + entry.getSize()));
            return Digests.of(entries);
        } catch (IOException e) {
            throw unreadable(jar, e);
        }
    }

    private static UncheckedIOException unreadable(Path jar, IOException e) {
        return new UncheckedIOException("The library " + jar + " cannot be read: " + e, e);
    }

    private static String hash(String path, byte[] bytes) {
        return Digests.of(path.endsWith(".class") ? ClassBytes.plain(bytes) : bytes);
    }

    private static boolean counts(String path) {
        return OF_THE_BUILD.stream().noneMatch(own -> own.endsWith("/") ? path.startsWith(own) : path.equals(own));
    }
}
