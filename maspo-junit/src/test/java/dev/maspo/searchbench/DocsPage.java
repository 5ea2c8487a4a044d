package dev.maspo.searchbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page of the documentation that shows the tables, between two marks. */
final class DocsPage {

    private static final String BEGIN = "<!-- tables -->\n";
    private static final String END = "<!-- /tables -->";

    private DocsPage() {}

    static void update(Path page, String tables) throws IOException {
        String text = Files.readString(page);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalStateException(page + " has no place for the tables: " + BEGIN.strip() + " ... " + END);
        }
        Files.writeString(page, text.substring(0, begin) + tables + text.substring(end));
    }
}
