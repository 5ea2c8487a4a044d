package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.eclipse.aether.DefaultSessionData;
import org.eclipse.aether.SessionData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputLockTest {

    private final SessionData here = new DefaultSessionData();

    @TempDir
    private Path folder;

    @Test
    void aSecondRunIsKeptOutOfAFolderUntilTheFirstEnds() throws Exception {
        Path output = folder.resolve("target/maspo");
        OutputLock first = OutputLock.take(output, here);

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> OutputLock.take(output, here))
                .withMessage("Another run is at work in " + output
                        + ". Wait for its end, or give this one a folder of its own with -Dmaspo.outputDirectory.");
        assertThatCode(() -> OutputLock.take(folder.resolve("other"), here).close())
                .doesNotThrowAnyException();

        first.close();
        assertThatCode(() -> OutputLock.take(output, here).close()).doesNotThrowAnyException();
    }

    @Test
    void aFileInTheFoldersPlaceIsNamedWithWhatToDo() throws Exception {
        Path file = Files.writeString(folder.resolve("maspo"), "in the way");

        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> OutputLock.take(file, here))
                .withMessageStartingWith("cannot write " + file.resolve(".lock"))
                .withMessageContaining("FileAlreadyExists")
                .withMessageEndingWith("or name another folder with -Dmaspo.outputDirectory.");
    }
}
