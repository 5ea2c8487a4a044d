package dev.maspo.searchbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocsPageTest {

    @TempDir
    Path folder;

    @Test
    void theTablesReplaceTheOnesBefore() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"), "Above.\n<!-- tables -->\nold\n<!-- /tables -->\nBelow.\n");

        DocsPage.update(page, "new\n");
        DocsPage.update(page, "newer\n");

        assertThat(page).hasContent("Above.\n<!-- tables -->\nnewer\n<!-- /tables -->\nBelow.\n");
    }

    @Test
    void aPageWithoutAPlaceIsNamed() throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), "Nothing.");

        assertThatThrownBy(() -> DocsPage.update(page, "new"))
                .hasMessageContaining("page.md has no place for the tables");
    }

    @Test
    void thePageOfTheDocumentationHasOne() {
        assertThat(Path.of("..", "docs", "search-benchmark.md"))
                .content()
                .containsSubsequence("<!-- tables -->\n", "<!-- /tables -->");
    }
}
