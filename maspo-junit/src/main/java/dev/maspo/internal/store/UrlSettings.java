package dev.maspo.internal.store;

import dev.maspo.MaspoException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Keeps secrets out of settings that are URLs. Such a setting is written into requests, baselines and recordings and is
 * quoted in messages, so it may say where something is, and nothing else. A key in the query or in front of the host is
 * refused first of all, and no message quotes it.
 */
public final class UrlSettings {

    private static final String BASE_URL = "base-url";
    private static final String CACHE_URL = "maspo.cache.url";
    private static final List<String> BASE_URLS = List.of(
            "maspo.model.base-url",
            "maspo.model.agent.base-url",
            "maspo.model.judge.base-url",
            "maspo.model.optimizer.base-url");

    // What a query, a fragment or a matrix parameter begins with.
    private static final Pattern BEHIND_THE_PATH = Pattern.compile("[?#;]");
    private static final Pattern CREDENTIALS = Pattern.compile("@|[?&;](user|[a-z]*password|[a-z]*pass)=");

    /** What PostgreSQL's driver may be told in a URL. A name that is not here may be one that holds a secret. */
    private static final Set<String> DATABASE_PARAMETERS = Set.of(
            "applicationname",
            "binarytransfer",
            "connecttimeout",
            "currentschema",
            "defaultrowfetchsize",
            "gssencmode",
            "hostrecheckseconds",
            "loadbalancehosts",
            "logintimeout",
            "preferquerymode",
            "preparethreshold",
            "protocolversion",
            "readonly",
            "sockettimeout",
            "ssl",
            "sslcert",
            "sslfactory",
            "sslhostnameverifier",
            "sslkey",
            "sslmode",
            "sslnegotiation",
            "sslresponsetimeout",
            "sslrootcert",
            "targetservertype",
            "tcpkeepalive",
            "tcpnodelay");

    private UrlSettings() {}

    /**
     * Checks all parameters of a run, before they are written anywhere.
     *
     * @param parameters the values, by name
     * @throws MaspoException if one is a URL that may hold a secret, or is no URL where one is wanted
     */
    public static void check(Map<String, String> parameters) {
        parameters.forEach((name, value) -> {
            String url = value.strip();
            if (name.startsWith("maspo.model.") && name.endsWith("." + BASE_URL)) {
                checkEndpoint(name, url);
            } else if (name.equals(CACHE_URL)) {
                checkDatabase(url);
            } else if (url.contains("://") && (url.contains("@") || behindThePath(url))) {
                throw new MaspoException("The parameter " + name + " holds a URL with a user, password, query or"
                        + " fragment. It would be written into files. Take out all that stands in front of the host"
                        + " or behind the path.");
            }
        });
    }

    /**
     * Checks the parameters that are URLs, where the names of the others are not known.
     *
     * @param parameters looks a parameter up; blank values are absent
     * @throws MaspoException if one may hold a secret, or is no URL of its kind
     */
    public static void check(Function<String, Optional<String>> parameters) {
        BASE_URLS.forEach(name -> parameters.apply(name).ifPresent(url -> checkEndpoint(name, url.strip())));
        parameters.apply(CACHE_URL).ifPresent(UrlSettings::checkDatabase);
    }

    private static void checkEndpoint(String name, String url) {
        if (url.isEmpty()) {
            return;
        }
        // First of all, as other messages quote the URL.
        if (url.contains("@")) {
            throw new MaspoException(name + " must not hold a user or password. " + key(name));
        }
        if (behindThePath(url)) {
            throw new MaspoException(name + " must end with its path, and holds a query or fragment. It is written into"
                    + " baselines and recordings, and a query may hold a key. " + key(name)
                    + " If the endpoint needs the query, make the model in a method with @ModelFor.");
        }
        if (!isWebAddress(url)) {
            // What looks like no address at all may be the key itself.
            boolean address = url.contains(":") || url.contains("/");
            throw new MaspoException(name + " must be an http or https URL such as http://localhost:11434/v1, but is "
                    + (address ? "'" + url + "'." : "none. If it is a key, take it out of where it stands."));
        }
    }

    /**
     * Checks the URL of a database. No message quotes it.
     *
     * @param url the value of {@code maspo.cache.url}
     * @throws MaspoException if it may hold a secret, or is no JDBC URL of PostgreSQL
     */
    static void checkDatabase(String url) {
        if (CREDENTIALS.matcher(url.toLowerCase(Locale.ROOT)).find()) {
            throw new MaspoException(CACHE_URL + " must not hold a user or password. Put them into environment"
                    + " variables, and the variables' names into maspo.cache.user-env and maspo.cache.password-env.");
        }
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new MaspoException(CACHE_URL + " must be the JDBC URL of a PostgreSQL database, such as"
                    + " jdbc:postgresql://db.example.com/maspo. For a file, set maspo.cache.file.");
        }
        int query = url.indexOf('?');
        if (url.contains("#") || url.contains(";") || (query >= 0 && !knownOnly(url.substring(query + 1)))) {
            throw new MaspoException(CACHE_URL + " may hold a secret: its query has a parameter that is none of "
                    + DATABASE_PARAMETERS.stream().sorted().toList()
                    + ". Take it out. The user and the password come from environment variables; their names belong"
                    + " into maspo.cache.user-env and maspo.cache.password-env.");
        }
    }

    private static boolean knownOnly(String query) {
        return Pattern.compile("&")
                .splitAsStream(query)
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.split("=", 2)[0].toLowerCase(Locale.ROOT))
                .allMatch(DATABASE_PARAMETERS::contains);
    }

    private static boolean behindThePath(String url) {
        return BEHIND_THE_PATH.matcher(url).find();
    }

    private static boolean isWebAddress(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https")) && uri.getAuthority() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String key(String name) {
        return "Put the key into an environment variable and its name into "
                + name.substring(0, name.length() - BASE_URL.length()) + "api-key-env.";
    }
}
