package dev.maspo.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir
    Path folder;

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void makesMissingFolders() {
        Path file = folder.resolve("a/b/c.txt");

        AtomicFiles.write(file, "text");

        assertThat(file).hasContent("text");
    }

    @Test
    void writesUtf8WithoutTouchingLineEnds() throws IOException {
        Path file = folder.resolve("a.txt");

        AtomicFiles.write(file, "Grüße 🦊\r\nzwei\n");

        assertThat(Files.readString(file)).isEqualTo("Grüße 🦊\r\nzwei\n");
    }

    @Test
    void replacesTheWholeContentAndLeavesNothingBeside() throws IOException {
        Path file = folder.resolve("a.txt");
        AtomicFiles.write(file, "a long text that was there before");

        AtomicFiles.write(file, "short");

        assertThat(file).hasContent("short");
        assertThat(names(folder)).containsExactly("a.txt");
    }

    @Test
    void leavesNoHalfFileWhereItCannotReplace() throws IOException {
        Path occupied = folder.resolve("occupied");
        Files.createDirectories(occupied.resolve("child"));

        assertThatThrownBy(() -> AtomicFiles.write(occupied, "text"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write " + occupied);

        assertThat(names(folder)).containsExactly("occupied");
        assertThat(occupied.resolve("child")).isDirectory();
    }

    @Test
    void namesTheFileWhoseFolderIsAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> AtomicFiles.write(file.resolve("a.txt"), "text"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("cannot write " + file.resolve("a.txt"));

        assertThat(file).hasContent("x");
    }

    @Test
    void aReaderSeesTheOldContentOrTheNewButNeverAHalf() throws Exception {
        Path file = folder.resolve("a.txt");
        String old = "o".repeat(200_000);
        String young = "y".repeat(100_000);
        AtomicFiles.write(file, old);
        AtomicBoolean writing = new AtomicBoolean(true);
        Thread writer = new Thread(() -> {
            IntStream.range(0, 100).forEach(i -> AtomicFiles.write(file, i % 2 == 0 ? young : old));
            writing.set(false);
        });

        writer.start();
        boolean torn = false;
        while (writing.get() && !torn) {
            String seen = Files.readString(file);
            torn = !seen.equals(old) && !seen.equals(young);
        }
        writer.join();

        assertThat(torn).isFalse();
        assertThat(names(folder)).containsExactly("a.txt");
    }
}
