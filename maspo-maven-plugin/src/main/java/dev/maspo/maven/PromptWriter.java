package dev.maspo.maven;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes prompts so that each file holds either the old text or the new one, and a full disk leaves all of them as they
 * were.
 */
final class PromptWriter {

    private PromptWriter() {}

    /** Writes every file beside its place first, and only then moves all of them there. */
    static void write(List<PromptChange> changes) throws IOException {
        Map<Path, Path> staged = new LinkedHashMap<>();
        try {
            for (PromptChange change : changes) {
                Path file = change.file().path();
                Path folder = file.toAbsolutePath().getParent();
                Path temporary = Files.createTempFile(folder, ".maspo-", ".tmp");
                staged.put(file, temporary);
                Files.write(temporary, change.bytes());
                copyPermissions(file, temporary);
            }
            for (Map.Entry<Path, Path> move : staged.entrySet()) {
                move(move.getValue(), move.getKey());
            }
        } finally {
            for (Path temporary : staged.values()) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** A temporary file is for its owner only; a source file mostly is not. */
    private static void copyPermissions(Path from, Path to) throws IOException {
        PosixFileAttributeView source = Files.getFileAttributeView(from, PosixFileAttributeView.class);
        PosixFileAttributeView target = Files.getFileAttributeView(to, PosixFileAttributeView.class);
        if (source != null && target != null) {
            target.setPermissions(source.readAttributes().permissions());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
