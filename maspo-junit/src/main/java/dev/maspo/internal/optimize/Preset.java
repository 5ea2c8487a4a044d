package dev.maspo.internal.optimize;

import dev.maspo.MaspoException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How to search: what {@code maspo.preset} chooses. */
public enum Preset {
    /** The joint search of this project: races, both orders, the veto. */
    JOINT;

    /** The name of the parameter. */
    public static final String PARAMETER = "maspo.preset";

    /**
     * The preset of a name.
     *
     * @param name the name as configured, in any case
     * @return the preset
     * @throws MaspoException if there is none of that name
     */
    public static Preset of(String name) {
        return Arrays.stream(values())
                .filter(preset -> preset.id().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new MaspoException(PARAMETER + " must be one of "
                        + Arrays.stream(values()).map(Preset::id).collect(Collectors.joining(", ")) + ", but is '"
                        + name + "'."));
    }

    /**
     * The name as it is configured, and as results show it.
     *
     * @return the name in small letters
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
