package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedFilesTest {

    @TempDir
    private Path repository;

    private Path module;

    @BeforeEach
    void twoModulesInOneRepository() throws Exception {
        module = Files.createDirectories(repository.resolve("app"));
        write("app/src/a b.md", "one");
        write("app/src/same.md", "same");
        write("library/x.txt", "one");
        write(".gitignore", "target/\n");
        git("init", "-q", "-b", "main");
        commit();
        git("checkout", "-q", "-b", "feature");
    }

    @Test
    void nothingHasChangedAtFirst() throws Exception {
        assertThat(new ChangedFiles(module).since("main").files()).isEmpty();
    }

    @Test
    void committedUncommittedAndUntrackedFilesOfTheRepositoryCount() throws Exception {
        write("app/src/a b.md", "two");
        commit();
        write("app/pom.xml", "<project/>");
        write("app/target/out.txt", "ignored");
        write("library/x.txt", "two");
        write("new/untracked.txt", "new");

        ChangedFiles.Changes changes = new ChangedFiles(module).since("main");

        assertThat(changes.files())
                .containsExactly("app/pom.xml", "app/src/a b.md", "library/x.txt", "new/untracked.txt");
        assertThat(changes.top()).isEqualTo(repository.toRealPath());
    }

    @Test
    void aRenamedFileCountsInBothPlacesAndADeletedOneWhereItWas() throws Exception {
        git("config", "diff.renames", "true");
        git("config", "diff.relative", "true");
        git("mv", "library/x.txt", "library/y.txt");
        commit();
        git("mv", "app/src/same.md", "library/same.md");
        Files.delete(repository.resolve("app/src/a b.md"));

        assertThat(new ChangedFiles(module).since("main").files())
                .containsExactly(
                        "app/src/a b.md", "app/src/same.md", "library/same.md", "library/x.txt", "library/y.txt");
    }

    @Test
    void whatTheOtherBranchChangedMeanwhileDoesNotCount() throws Exception {
        git("checkout", "-q", "main");
        write("app/src/same.md", "other");
        commit();
        git("checkout", "-q", "feature");

        assertThat(new ChangedFiles(module).since("main").files()).isEmpty();
    }

    @Test
    void aReferenceThatGitDoesNotKnowPassesNothingOver() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new ChangedFiles(module).since("origin/none"))
                .withMessageContaining("maspo.ratchetFrom = origin/none")
                .withMessageContaining("Fetch the commit");
    }

    @Test
    void aReferenceIsNeverAnOption() {
        assertThatExceptionOfType(MojoExecutionException.class)
                .isThrownBy(() -> new ChangedFiles(module).since("--output=x"))
                .withMessageContaining("must be a branch, tag or commit");
    }

    private void write(String name, String text) throws IOException {
        Path file = repository.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, text);
    }

    private void commit() throws Exception {
        git("add", "-A");
        git("-c", "user.name=t", "-c", "user.email=t@example.org", "commit", "-q", "-m", "change");
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
