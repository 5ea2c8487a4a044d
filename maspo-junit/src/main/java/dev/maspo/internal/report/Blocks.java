package dev.maspo.internal.report;

/**
 * A document of bounded size. A block is in it as a whole or not at all, so that no table or fence is cut in two; what
 * was left out is said at the end.
 */
final class Blocks {

    private static final int CLOSING = 120;

    private final StringBuilder text = new StringBuilder();
    private final int longest;
    private int leftOut;

    Blocks(int longest) {
        this.longest = longest;
    }

    /** Appends a block and an empty line, if there is room. */
    Blocks add(String block) {
        if (text.length() + block.length() + 2 + CLOSING > longest) {
            leftOut++;
        } else {
            text.append(block).append(block.endsWith("\n") ? "\n" : "\n\n");
        }
        return this;
    }

    /** Counts a block that is not worth making, for want of room. */
    void leaveOut() {
        leftOut++;
    }

    /** How much room is left. */
    int room() {
        return Math.max(0, longest - text.length() - CLOSING - 2);
    }

    /** The document. */
    String end() {
        if (leftOut == 0) {
            return text.toString().stripTrailing() + "\n";
        }
        return text + "_" + leftOut + " more " + (leftOut == 1 ? "section" : "sections")
                + " did not fit in here; they are in `report.html`._\n";
    }
}
