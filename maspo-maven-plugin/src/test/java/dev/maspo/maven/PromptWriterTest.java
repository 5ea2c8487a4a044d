package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class PromptWriterTest {

    @TempDir
    private Path folder;

    @Test
    void allFilesAreWrittenAndNothingElseIsLeft() throws Exception {
        PromptChange first = change("a.md", "old a\r\n", "new\na");
        PromptChange second = change("b.md", "old b", "new b");

        PromptWriter.write(List.of(first, second));

        assertThat(folder.resolve("a.md")).hasContent("new\r\na\r\n");
        assertThat(folder.resolve("b.md")).hasContent("new b");
        assertThat(names()).containsExactlyInAnyOrder("a.md", "b.md");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void permissionsAreKept() throws Exception {
        PromptChange change = change("a.md", "old", "new");
        Files.setPosixFilePermissions(folder.resolve("a.md"), PosixFilePermissions.fromString("rw-rw-r-x"));

        PromptWriter.write(List.of(change));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("a.md"))))
                .isEqualTo("rw-rw-r-x");
    }

    @Test
    void ifOneFileCannotBeWrittenNoneIs() throws Exception {
        PromptChange first = change("a.md", "old a", "new a");
        PromptChange second = change("gone/b.md", "old b", "new b");
        Files.delete(folder.resolve("gone/b.md"));
        Files.delete(folder.resolve("gone"));

        assertThatIOException().isThrownBy(() -> PromptWriter.write(List.of(first, second)));

        assertThat(folder.resolve("a.md")).hasContent("old a");
        assertThat(names()).containsExactly("a.md");
    }

    private PromptChange change(String name, String before, String after) throws Exception {
        return new PromptChange("p", PromptFile.read(Projects.file(folder, name, before)), after);
    }

    private List<String> names() throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
