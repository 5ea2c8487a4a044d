package dev.maspo.internal.pipeline;

import dev.maspo.MaspoException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that become file names. */
public final class SafeName {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    // Windows reads these as devices, with any ending.
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private SafeName() {}

    /**
     * Refuses a name that is no safe file name on every system.
     *
     * @param what what is named, to begin the message with
     * @param name the name
     * @throws MaspoException if the name is not safe
     */
    public static void check(String what, String name) {
        String stem = name.split("\\.", 2)[0].toLowerCase(Locale.ROOT);
        boolean device = DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]");
        if (!SAFE.matcher(name).matches() || name.endsWith(".") || device) {
            throw new MaspoException(
                    what + " '" + name + "' is no safe file name. Use at most 100 letters, digits, '.', '_' and '-',"
                            + " beginning with a letter or digit and not ending with '.'; names of devices such as 'con' will not do.");
        }
    }
}
