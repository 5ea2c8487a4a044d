package dev.maspo.internal.model;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values that must appear in no message. Endpoints quote the key that they refuse, and an exception's text ends up in
 * logs and files.
 *
 * @param values the secrets, the longest first
 */
public record Secrets(List<String> values) {

    // Shorter values are as likely to be ordinary words, and no key is that short.
    private static final int SHORTEST = 8;

    // An error page may be long; its beginning says what it is.
    private static final int LONGEST = 500;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}+");

    /** Leaves out what is too short to be a secret. A secret that begins another one must be hidden after it. */
    public Secrets {
        values = values.stream()
                .map(String::strip)
                .filter(value -> value.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /**
     * The values whose names say that they hold a secret.
     *
     * @param environment environment variables, or other values by name
     * @return their values
     */
    public static Secrets of(Map<String, String> environment) {
        return new Secrets(environment.entrySet().stream()
                .filter(entry -> {
                    String name = entry.getKey().toUpperCase(Locale.ROOT);
                    return name.matches(".*(KEY|TOKEN|SECRET|PASSWORD|PASSWD|CREDENTIALS?)");
                })
                .map(Map.Entry::getValue)
                .toList());
    }

    /**
     * The secrets of this process: environment variables, and system properties, such as those that are typed with
     * {@code -D} for a build.
     *
     * @return their values
     */
    public static Secrets ofProcess() {
        Map<String, String> properties = new TreeMap<>();
        System.getProperties()
                .stringPropertyNames()
                .forEach(name -> properties.put(name, System.getProperty(name, "")));
        return new Secrets(Stream.of(System.getenv(), properties)
                .flatMap(named -> of(named).values().stream())
                .toList());
    }

    /**
     * A text without the secrets.
     *
     * @param text any text
     * @return the text, with three stars in the place of each secret
     */
    public String hide(String text) {
        String hidden = text;
        for (String value : values) {
            hidden = hidden.replace(value, "***");
        }
        return hidden;
    }

    /**
     * What somebody else says, fit for a message: its beginning, without the secrets, and without the control
     * characters that would make more than one line of it, or play tricks on a terminal.
     */
    String excerpt(String text) {
        // The secrets first: half of one is still a secret.
        String line = CONTROL.matcher(hide(text)).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "...";
    }

    /** Whether a text holds one of the secrets. */
    boolean in(String text) {
        return values.stream().anyMatch(text::contains);
    }

    /**
     * What an exception says without the secrets.
     *
     * @param thrown any exception
     * @return itself if neither it nor its causes hold a secret, else a copy of its text
     */
    public Throwable hide(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        if (hide(trace.toString()).equals(trace.toString())) {
            return thrown;
        }
        RuntimeException copy = new RuntimeException(hide(String.valueOf(thrown)));
        copy.setStackTrace(thrown.getStackTrace());
        return copy;
    }

    @Override
    public String toString() {
        return "Secrets[" + values.size() + "]";
    }
}
