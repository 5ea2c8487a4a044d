package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PromptChangeTest {

    @TempDir
    private Path folder;

    @Test
    void theDiffIsUnifiedAndFreeOfTheFilesForm() throws Exception {
        PromptChange change = change("one\r\ntwo\r\nthree\r\n", "one\n2\nthree");

        assertThat(change.applied()).isFalse();
        assertThat(change.diff(folder))
                .containsExactly(
                        "--- a/prompts/a.md", "+++ b/prompts/a.md", "@@ -1,3 +1,3 @@", " one", "-two", "+2", " three");
    }

    @Test
    void whatAModelWroteCannotMoveTheCursor() throws Exception {
        assertThat(change("one", "two\u001b[1A\u001b[2K").diff(folder)).contains("+two\\u001B[1A\\u001B[2K");
    }

    @Test
    void aPromptThatIsAlreadyThereIsApplied() throws Exception {
        assertThat(change("one\r\ntwo\r\n", "one\ntwo").applied()).isTrue();
    }

    private PromptChange change(String before, String after) throws Exception {
        Path file = Projects.file(folder, "prompts/a.md", before);
        return new PromptChange("p", PromptFile.read(file), after);
    }
}
