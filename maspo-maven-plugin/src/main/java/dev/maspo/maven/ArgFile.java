package dev.maspo.maven;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The file behind {@code java @file}. A class path on the command line itself would break Windows' limit on its length,
 * and a path with a space would break the file if it stood there without quotes.
 */
final class ArgFile {

    private ArgFile() {}

    /** Writes the arguments, one a line. */
    static void write(Path file, List<String> arguments) throws IOException {
        String text = arguments.stream().map(ArgFile::quoted).collect(Collectors.joining("\n", "", "\n"));
        Files.write(file, text.getBytes(charset(text)));
    }

    /** One argument in the form the java launcher reads: in quotes, where a backslash escapes. */
    static String quoted(String argument) {
        return '"'
                + argument.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + '"';
    }

    /**
     * The launcher takes the file's bytes as they are, in the platform's own encoding and not in Java's default one.
     */
    private static Charset charset(String text) {
        String name = System.getProperty("native.encoding", "UTF-8");
        Charset platform = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        return platform.newEncoder().canEncode(text) ? platform : StandardCharsets.UTF_8;
    }
}
