package dev.maspo.internal.report;

import java.util.List;

/** A table in Markdown. Its cells are finished Markdown, made with {@link Markdown#cell} where the text is foreign. */
final class MarkdownTable {

    private final StringBuilder text = new StringBuilder();

    MarkdownTable(String... heads) {
        row(List.of(heads));
        row(List.of(heads).stream().map(head -> "---").toList());
    }

    MarkdownTable row(String... cells) {
        return row(List.of(cells));
    }

    private MarkdownTable row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
