package dev.maspo.maven;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptFileTest {

    @TempDir
    private Path folder;

    @Test
    void thePromptIsReadWithoutTheFilesForm() throws Exception {
        assertThat(file("\uFEFFSort it.\r\n\r\nBe brief. \r\n").prompt()).isEqualTo("Sort it.\n\nBe brief.");
    }

    @Test
    void windowsLineEndsMarkAndEndAreKept() throws Exception {
        assertThat(rewritten("\uFEFFold\r\nprompt\r\n\r\n", "new\nprompt\n\nwith ü\n"))
                .isEqualTo("\uFEFFnew\r\nprompt\r\n\r\nwith ü\r\n\r\n");
    }

    @Test
    void lineFeedsAreKeptAndNoEndIsAdded() throws Exception {
        assertThat(rewritten("old\nprompt", "new\r\nprompt\r\n")).isEqualTo("new\nprompt");
        assertThat(rewritten("old", "new\nprompt")).isEqualTo("new\nprompt");
        assertThat(rewritten("old\n", "new")).isEqualTo("new\n");
    }

    @Test
    void theMajorityOfTheLinesDecides() throws Exception {
        assertThat(rewritten("a\r\nb\r\nc\nd", "x\ny")).isEqualTo("x\r\ny");
        assertThat(rewritten("a\r\nb\nc\nd", "x\ny")).isEqualTo("x\ny");
    }

    @Test
    void anEmptyFileTakesAPrompt() throws Exception {
        assertThat(rewritten("", "x\ny")).isEqualTo("x\ny");
        assertThat(rewritten("\n", "x")).isEqualTo("x\n");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws Exception {
        Path path = Files.write(folder.resolve("latin.md"), "für".getBytes(ISO_8859_1));

        assertThatExceptionOfType(MojoFailureException.class)
                .isThrownBy(() -> PromptFile.read(path))
                .withMessageContaining("latin.md is not UTF-8");
    }

    private String rewritten(String content, String prompt) throws Exception {
        return new String(file(content).with(prompt), UTF_8);
    }

    private PromptFile file(String content) throws Exception {
        return PromptFile.read(Files.writeString(folder.resolve("prompt.md"), content));
    }
}
