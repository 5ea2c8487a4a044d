package dev.maspo.searchbench;

import dev.maspo.internal.optimize.Preset;
import dev.maspo.worlds.Form;
import dev.maspo.worlds.Worlds;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rows that tell the forms of prompts apart: no mean hides one of them. */
final class FormRows {

    private static final Map<String, long[]> CALLS =
            Map.of("chain of 2", new long[] {1_000, 1_500}, "hierarchy of 4", new long[] {4_000});
    private static final Map<String, long[]> CALLS_WITH_LABELS =
            Map.of("chain of 2", new long[] {500, 1_000, 2_000}, "hierarchy of 4", new long[] {2_000});
    private static final List<String> GRAPHS = List.of("chain of 2", "hierarchy of 4");

    private FormRows() {}

    static List<Trial> withoutLabels() {
        List<Trial> trials = new ArrayList<>();
        for (String graph : GRAPHS) {
            for (long calls : CALLS.get(graph)) {
                for (Form form : Form.values()) {
                    trials.add(
                            trial(Rows.FORMS, graph, calls, form, Rows.worlds().get(graph), Preset.JOINT));
                }
            }
        }
        return trials;
    }

    static List<Trial> withLabels() {
        List<Trial> trials = new ArrayList<>();
        for (String graph : GRAPHS) {
            for (long calls : CALLS_WITH_LABELS.get(graph)) {
                for (Form form : Form.values()) {
                    Worlds world = Rows.worlds().get(graph).labels(true);
                    trials.add(trial(Rows.FORM_LABELS, graph, calls, form, world, Preset.PARETO));
                    trials.add(trial(Rows.FORM_LABELS, graph, calls, form, world, Preset.JOINT));
                }
            }
        }
        return trials;
    }

    static List<Trial> nothingHelps() {
        List<Trial> trials = new ArrayList<>();
        for (Form form : Form.values()) {
            trials.add(trial(
                    Rows.FORM_NULL, "chain of 2", 1_500, form, Worlds.chain(2).hopeless(), Preset.JOINT));
        }
        return trials;
    }

    static List<Trial> optimizers() {
        List<Trial> trials = new ArrayList<>();
        for (Form form : Form.values()) {
            Map.of(
                            "1 change",
                            Worlds.chain(2).changes(1),
                            "5 changes",
                            Worlds.chain(2).changes(5))
                    .entrySet()
                    .stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(e ->
                            trials.add(trial(Rows.OPTIMIZERS, e.getKey(), 1_500, form, e.getValue(), Preset.JOINT)));
            trials.add(trial(
                    Rows.OPTIMIZERS,
                    "repeats itself",
                    1_500,
                    form,
                    Worlds.chain(2).stubborn(0.8),
                    Preset.JOINT));
        }
        return trials;
    }

    private static Trial trial(String row, String about, long calls, Form form, Worlds world, Preset preset) {
        String variant = about + "/" + calls + "/" + form.name().toLowerCase(Locale.ROOT) + "/" + preset.id();
        return Trial.of(row, variant, world.form(form), preset).budget(calls, Rows.ENDLESS);
    }
}
