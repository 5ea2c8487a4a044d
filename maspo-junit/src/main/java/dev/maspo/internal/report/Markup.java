package dev.maspo.internal.report;

import java.io.StringWriter;
import java.util.function.Consumer;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * HTML and SVG, by the JDK's XML writer: every element is closed, and every text is escaped, whoever wrote it. Names of
 * elements and attributes are ours alone.
 */
final class Markup {

    private static final int LONGEST = 12_000;
    private static final char REPLACEMENT = '\uFFFD';

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    Markup() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Writing {
        void write() throws XMLStreamException;
    }

    private Markup write(Writing writing) {
        try {
            writing.write();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first line of an HTML page. */
    Markup doctype() {
        return write(() -> xml.writeDTD("<!DOCTYPE html>\n"));
    }

    /** An element with content; the attributes are names and values in turn. */
    Markup element(String name, Consumer<Markup> content, String... attributes) {
        return write(() -> {
            xml.writeStartElement(name);
            attributes(attributes);
            content.accept(this);
            xml.writeEndElement();
        });
    }

    /** An element with a text. */
    Markup element(String name, String text, String... attributes) {
        return element(name, m -> m.text(text), attributes);
    }

    /** An element that never has content. */
    Markup empty(String name, String... attributes) {
        return write(() -> {
            xml.writeEmptyElement(name);
            attributes(attributes);
        });
    }

    /** A text. */
    Markup text(String text) {
        return write(() -> xml.writeCharacters(harmless(text)));
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], harmless(attributes[i + 1]));
        }
    }

    // XML cannot hold these two at all, not even escaped. No sentence and no output is worth a page of megabytes.
    private static String harmless(String text) {
        String bounded = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
        return PlainText.block(bounded).replace('\uFFFE', REPLACEMENT).replace('\uFFFF', REPLACEMENT);
    }

    @Override
    public String toString() {
        write(xml::flush);
        return out.toString();
    }
}
