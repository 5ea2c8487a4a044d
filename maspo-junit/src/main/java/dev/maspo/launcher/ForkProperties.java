package dev.maspo.launcher;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The system properties of the forked JVM, on their way through its standard input. They may hold keys, which have no
 * place in a file or on a command line.
 */
public final class ForkProperties {

    private ForkProperties() {}

    /**
     * Writes the properties. The stream stays open.
     *
     * @param properties the values, by name
     * @param out the standard input of the child
     * @throws IOException if the child does not read it
     */
    public static void write(Map<String, String> properties, OutputStream out) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(properties.size());
        for (Map.Entry<String, String> entry : properties.entrySet()) {
            text(entry.getKey(), data);
            text(entry.getValue(), data);
        }
        data.flush();
    }

    /**
     * Reads the properties, and no byte behind them.
     *
     * @param in the standard input
     * @return the values, by name, in the order in which they were written
     * @throws IOException if the stream ends before they do
     */
    static Map<String, String> read(InputStream in) throws IOException {
        DataInputStream data = new DataInputStream(in);
        int count = data.readInt();
        Map<String, String> properties = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            String name = text(data);
            properties.put(name, text(data));
        }
        return properties;
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The standard input ended within the system properties.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
