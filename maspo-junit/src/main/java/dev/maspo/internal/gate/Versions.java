package dev.maspo.internal.gate;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The versions of what recorded a baseline, as Maven has left them in the jars. */
final class Versions {

    static final String UNKNOWN = "unknown";

    private Versions() {}

    static Map<String, String> all() {
        Map<String, String> versions = new TreeMap<>();
        versions.put("langchain4j", of("dev.langchain4j/langchain4j-core"));
        versions.put("maspo", of("dev.maspo/maspo-junit"));
        return versions;
    }

    private static String of(String artifact) {
        String name = "/META-INF/maven/" + artifact + "/pom.properties";
        try (InputStream in = Versions.class.getResourceAsStream(name)) {
            if (in == null) {
                return UNKNOWN;
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", UNKNOWN);
        } catch (IOException e) {
            return UNKNOWN;
        }
    }
}
