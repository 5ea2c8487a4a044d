package dev.maspo.searchbench;

import dev.maspo.internal.optimize.Ingredient;
import dev.maspo.internal.optimize.Preset;
import dev.maspo.internal.optimize.SearchSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The joint search without one of its parts. */
final class Ablations {

    private Ablations() {}

    private static Map<String, UnaryOperator<SearchSettings>> without() {
        Map<String, UnaryOperator<SearchSettings>> without = new LinkedHashMap<>();
        without.put("whole", s -> s);
        for (Ingredient part : Ingredient.values()) {
            without.put("without " + part.name().toLowerCase(Locale.ROOT), s -> s.without(part));
        }
        return without;
    }

    static List<Trial> trials() {
        List<Trial> trials = new ArrayList<>();
        for (String name : List.of("chain of 2", "hierarchy of 4")) {
            without()
                    .forEach((part, change) -> trials.add(Trial.of(
                                    Rows.ABLATION,
                                    name + "/" + part,
                                    Rows.worlds().get(name),
                                    Preset.JOINT)
                            .settings(change)));
        }
        return trials;
    }
}
