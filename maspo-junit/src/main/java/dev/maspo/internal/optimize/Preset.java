package dev.maspo.internal.optimize;

import dev.maspo.MaspoException;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** How to search: what {@code maspo.preset} chooses. */
public enum Preset {
    /** The joint search of this project: races, both orders, the veto. */
    JOINT,
    /** MASPO as published (Wang et al., ICML 2026, arXiv 2605.06623), as its reference implementation runs it. */
    PAPER,
    /** Every agent by itself, judged on its own output alone. */
    LOCAL,
    /** GEPA as published (Agrawal et al., arXiv 2507.19457), for pipelines with labels. */
    PARETO;

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

    /**
     * Refuses a pipeline that the preset can do nothing with.
     *
     * @param pipeline the pipeline
     * @param metric its assertions
     * @throws MaspoException if the preset needs labels and there are none
     */
    public void check(Pipeline pipeline, Metric metric) {
        if (this == PARETO && metric.isEmpty()) {
            throw new MaspoException("The preset 'pareto' is guided by labels alone, and pipeline '" + pipeline.name()
                    + "' has none. Add a @SystemAssertion, or choose another preset: " + PARAMETER + "="
                    + JOINT.id() + " needs no labels.");
        }
    }

    /**
     * Whether the search itself asks the judge.
     *
     * @return false if labels alone guide it
     */
    public boolean asksTheJudge() {
        return this != PARETO;
    }
}
