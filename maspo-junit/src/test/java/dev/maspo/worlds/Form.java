package dev.maspo.worlds;

/** How the instructions of a world's prompts are written, and what its optimizer makes of a prompt. */
public enum Form {
    /** Items of a list, each with a tag that names its rule; the optimizer adds and removes items. */
    LIST,
    /** The same without marks and tags: a plain line each. */
    LINES,
    /** Sentences of one paragraph. */
    PARAGRAPH,
    /** Markdown: headings, a block of code, an example, and numbered items of one sentence or two. */
    MARKDOWN,
    /** The optimizer words and orders everything anew in each proposal; the nouns stay. */
    REWRITE,
    /** The same, and two wordings of a rule share no word. */
    HARD;

    /** Whether each proposal is a new text altogether. */
    boolean rewrites() {
        return this == REWRITE || this == HARD;
    }
}
