package dev.maspo.internal.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptPathsTest {

    @TempDir
    private Path top;

    @Test
    void aFileOfAModuleBeginsAtTheTopOfTheCheckout() throws IOException {
        Files.createDirectories(top.resolve(".git"));
        file("app/src/main/resources/prompts/triage.md");
        file("app/src/test/resources/prompts/two words.md");

        assertThat(new PromptPaths(top.resolve("app"))
                        .of(List.of("/prompts/triage.md", "prompts/two words.md", "prompts/two words.md")))
                .isEqualTo(":/app/src/main/resources/prompts/triage.md"
                        + " ':/app/src/test/resources/prompts/two words.md'");
    }

    @Test
    void theOneModuleOfACheckoutNeedsNoMark() throws IOException {
        Files.createDirectories(top.resolve(".git"));
        file("src/main/resources/prompts/triage.md");
        file("src/test/resources/prompts/triage.md");

        assertThat(new PromptPaths(top).of(List.of("prompts/triage.md")))
                .isEqualTo("src/test/resources/prompts/triage.md");
    }

    @Test
    void whatIsNoFileOfTheModuleIsLeftOut() {
        assertThat(new PromptPaths(top).of(List.of("prompts/of-a-library.md", "\0")))
                .isEmpty();
    }

    private void file(String name) throws IOException {
        Files.createDirectories(top.resolve(name).resolveSibling("."));
        Files.writeString(top.resolve(name), "x");
    }
}
