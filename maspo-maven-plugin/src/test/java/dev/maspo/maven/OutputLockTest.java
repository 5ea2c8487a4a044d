package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondRunIsKeptOutOfAFolderUntilTheFirstEnds() throws Exception {
        Path output = folder.resolve("target/maspo");
        OutputLock first = OutputLock.take(output);

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> OutputLock.take(output))
                .withMessage("Another run is at work in " + output
                        + ". Wait for its end, or give this one a folder of its own with -Dmaspo.outputDirectory.");
        assertThatCode(() -> OutputLock.take(folder.resolve("other")).close()).doesNotThrowAnyException();

        first.close();
        assertThatCode(() -> OutputLock.take(output).close()).doesNotThrowAnyException();
    }

    @Test
    void aFileInTheFoldersPlaceIsNamedWithWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("maspo"), "in the way");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> OutputLock.take(file))
                .withMessageStartingWith("cannot write " + file.resolve(".lock"))
                .withMessageContaining("FileAlreadyExists")
                .withMessageEndingWith("or name another folder with -Dmaspo.outputDirectory.");
    }
}
