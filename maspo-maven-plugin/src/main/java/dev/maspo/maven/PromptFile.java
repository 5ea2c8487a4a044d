package dev.maspo.maven;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoFailureException;

/**
 * A prompt's source file, whose form outlives a change of its text: byte order mark, line ends, and whatever white
 * space stands at its end. A diff that shows more than the prompt's change is one that nobody reviews.
 */
final class PromptFile {

    private static final String MARK = "\uFEFF";

    private final Path path;
    private final String content;

    private PromptFile(Path path, String content) {
        this.path = path;
        this.content = content;
    }

    /** Reads the file, which must be UTF-8 as the engine reads it. */
    static PromptFile read(Path path) throws IOException, MojoFailureException {
        try {
            byte[] bytes = Files.readAllBytes(path);
            return new PromptFile(
                    path,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            throw new MojoFailureException(
                    "The prompt file " + path
                            + " is not UTF-8, so writing it would damage it. Save it as UTF-8, and run"
                            + " mvn maspo:optimize again.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    /** The prompt as a result holds it: no mark, line feeds, no white space at the end. */
    String prompt() {
        return normalized(content);
    }

    /** Any text in the form of {@link #prompt()}, so that two texts can be compared. */
    static String normalized(String text) {
        String unmarked = text.startsWith(MARK) ? text.substring(1) : text;
        return unmarked.replace("\r\n", "\n").replace('\r', '\n').stripTrailing();
    }

    /** The bytes of this file with another prompt in it. */
    byte[] with(String prompt) {
        String mark = content.startsWith(MARK) ? MARK : "";
        String end = content.substring(content.stripTrailing().length());
        String text = mark + normalized(prompt).replace("\n", lineEnd()) + end;
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The one that most lines have. */
    private String lineEnd() {
        long all = content.chars().filter(c -> c == '\n').count();
        int windows = (content.length() - content.replace("\r\n", "").length()) / 2;
        return windows > all - windows ? "\r\n" : "\n";
    }
}
