package dev.maspo.internal.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;

/**
 * Writes an object that is the entry of a list on one line, with all that it holds, and everything else line by line.
 */
final class RowPrinter extends DefaultPrettyPrinter {

    private static final long serialVersionUID = 1L;
    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    // How many objects around the place of writing stand on one line.
    private int inline;

    RowPrinter() {
        indentObjectsWith(new Breaks());
        indentArraysWith(new Breaks());
    }

    @Override
    public DefaultPrettyPrinter createInstance() {
        return new RowPrinter();
    }

    @Override
    public void writeStartObject(JsonGenerator generator) throws IOException {
        if (inline > 0 || generator.getOutputContext().getParent().inArray()) {
            inline++;
        }
        super.writeStartObject(generator);
    }

    @Override
    public void writeEndObject(JsonGenerator generator, int entries) throws IOException {
        super.writeEndObject(generator, entries);
        inline = Math.max(0, inline - 1);
    }

    private final class Breaks implements Indenter {
        @Override
        public void writeIndentation(JsonGenerator generator, int level) throws IOException {
            if (inline > 0) {
                generator.writeRaw(' ');
            } else {
                LINES.writeIndentation(generator, level);
            }
        }

        @Override
        public boolean isInline() {
            return false;
        }
    }
}
