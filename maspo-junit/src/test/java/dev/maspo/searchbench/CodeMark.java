package dev.maspo.searchbench;

import dev.maspo.internal.optimize.PromptSearches;
import dev.maspo.worlds.Worlds;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Tells measurements with one state of the code from those with another. */
final class CodeMark {

    private CodeMark() {}

    /** A hash of the classes of the engine and of the worlds. */
    static String of() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> type : List.<Class<?>>of(PromptSearches.class, Worlds.class)) {
                add(digest, type);
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(MessageDigest digest, Class<?> type) throws IOException {
        Path root = Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
        Path from = type == Worlds.class ? root.resolve("dev/maspo/worlds") : root.resolve("dev/maspo/internal");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".class")).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
