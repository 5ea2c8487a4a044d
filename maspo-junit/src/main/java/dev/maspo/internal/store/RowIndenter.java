package dev.maspo.internal.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/** Breaks lines down to some depth, and puts what is deeper on one line. */
final class RowIndenter implements DefaultPrettyPrinter.Indenter {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private final int deepest;

    RowIndenter(int deepest) {
        this.deepest = deepest;
    }

    @Override
    public void writeIndentation(JsonGenerator generator, int level) throws IOException {
        if (level <= deepest) {
            LINES.writeIndentation(generator, level);
        }
    }

    @Override
    public boolean isInline() {
        return false;
    }
}
