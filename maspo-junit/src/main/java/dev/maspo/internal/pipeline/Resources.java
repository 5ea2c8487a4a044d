package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The class path resources of a test class. */
public final class Resources {

    private final ClassLoader loader;

    /**
     * Creates the view.
     *
     * @param loader the test class's loader
     */
    public Resources(ClassLoader loader) {
        this.loader = loader;
    }

    /**
     * Reads a resource as UTF-8.
     *
     * @param path the resource's path
     * @param what what it is, for the message
     * @return its text without a byte order mark
     * @throws MaspoException if it is missing or not UTF-8
     */
    public String text(String path, String what) {
        String name = path.startsWith("/") ? path.substring(1) : path;
        try (InputStream in = loader.getResourceAsStream(name)) {
            if (in == null) {
                throw new MaspoException("There is no resource " + path + " on the class path, which is to hold " + what
                        + ". Put the file into src/test/resources/" + name + ".");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new MaspoException("The resource " + path + " (" + what + ") is not UTF-8. Save it as UTF-8.", e);
        } catch (IOException e) {
            throw new MaspoException("The resource " + path + " (" + what + ") cannot be read: " + e.getMessage(), e);
        }
    }
}
