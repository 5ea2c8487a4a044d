package dev.maspo.searchbench;

import dev.maspo.internal.optimize.Preset;
import dev.maspo.worlds.Worlds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of the benchmark. */
final class Rows {

    static final String PAPER = "paper";
    static final String LABELS = "labels";
    static final String MORE = "more";
    static final String FORMS = "forms";
    static final String FORM_LABELS = "form-labels";
    static final String FORM_NULL = "form-null";
    static final String OPTIMIZERS = "optimizers";
    static final String NULL = "null";
    static final String JUDGE = "judge";
    static final String SIZE = "size";
    static final String POOL = "pool";
    static final String ABLATION = "ablation";
    static final String TIME = "time";

    private static final int SEEDS = 20;
    // What the searches are judged by; on 20 seeds a mean moves by 0.03 with the draw.
    private static final int COMPARED_SEEDS = 40;
    private static final int MANY_SEEDS = 120;
    private static final int TIMED_SEEDS = 3;
    private static final int AT_ONCE = 16;
    private static final Duration LATENCY = Duration.ofMillis(50);
    // So many that the budget ends the search, not the number of rounds.
    static final int ENDLESS = 200;

    private Rows() {}

    static List<Row> all() {
        return List.of(
                new Row(PAPER, "Without labels, against the published algorithm", againstPaper(), COMPARED_SEEDS),
                new Row(LABELS, "With labels, against GEPA at equal calls", againstPareto(), COMPARED_SEEDS),
                new Row(MORE, "With more calls", moreCalls(), COMPARED_SEEDS),
                new Row(FORMS, "Without labels, by the form of the prompts", FormRows.withoutLabels(), COMPARED_SEEDS),
                new Row(FORM_LABELS, "With labels, by the form of the prompts", FormRows.withLabels(), COMPARED_SEEDS),
                new Row(FORM_NULL, "Where no instruction helps, by form", FormRows.nothingHelps(), COMPARED_SEEDS),
                new Row(OPTIMIZERS, "With optimizers of other habits, by form", FormRows.optimizers(), SEEDS),
                new Row(NULL, "Where no instruction helps", nothingHelps(), MANY_SEEDS),
                new Row(JUDGE, "With a judge that leans or cannot be read", judges(), SEEDS),
                new Row(SIZE, "From 2 to 16 agents", sizes(), SEEDS),
                new Row(POOL, "With few cases and many", pools(), SEEDS),
                new Row(ABLATION, "Without one of its parts", Ablations.trials(), SEEDS),
                new Row(TIME, "The engine's own time", times(), TIMED_SEEDS));
    }

    static Map<String, Worlds> worlds() {
        Map<String, Worlds> worlds = new LinkedHashMap<>();
        worlds.put("chain of 2", Worlds.chain(2));
        worlds.put("hierarchy of 4", Worlds.hierarchy(4));
        worlds.put("experts, 3 and 1", Worlds.experts(4));
        worlds.put("chain of 6", Worlds.chain(6));
        worlds.put("diamond of 5", Worlds.diamond(5));
        return worlds;
    }

    private static List<Trial> againstPaper() {
        List<Trial> trials = new ArrayList<>();
        worlds().forEach((name, world) -> {
            for (Preset preset : List.of(Preset.PAPER, Preset.LOCAL, Preset.JOINT)) {
                trials.add(Trial.of(PAPER, name + "/" + preset.id(), world, preset));
            }
        });
        return trials;
    }

    private static List<Trial> againstPareto() {
        List<Trial> trials = new ArrayList<>();
        worlds().forEach((name, world) -> {
            for (long budget : new long[] {500, 1_000, 2_000, 4_000}) {
                for (Preset preset : List.of(Preset.PARETO, Preset.JOINT)) {
                    String variant = name + "/" + budget + "/" + preset.id();
                    trials.add(Trial.of(LABELS, variant, world.labels(true), preset)
                            .budget(budget, ENDLESS));
                }
            }
        });
        return trials;
    }

    // What the defaults leave, and what it takes to get it.
    private static List<Trial> moreCalls() {
        List<Trial> trials = new ArrayList<>();
        worlds().forEach((name, world) -> {
            for (int rounds : new int[] {5, 9}) {
                trials.add(Trial.of(MORE, name + "/" + rounds + " rounds/joint", world, Preset.JOINT)
                        .rounds(rounds));
            }
        });
        for (String name : List.of("chain of 6", "diamond of 5")) {
            trials.add(Trial.of(
                            MORE,
                            name + "/labels, 8000/joint",
                            worlds().get(name).labels(true),
                            Preset.JOINT)
                    .budget(8_000, ENDLESS));
        }
        return trials;
    }

    private static List<Trial> nothingHelps() {
        List<Trial> trials = new ArrayList<>();
        for (Preset preset : List.of(Preset.PAPER, Preset.JOINT)) {
            trials.add(
                    Trial.of(NULL, "chain of 2/" + preset.id(), Worlds.chain(2).hopeless(), preset));
        }
        trials.add(Trial.of(NULL, "hierarchy of 4/joint", Worlds.hierarchy(4).hopeless(), Preset.JOINT));
        trials.add(Trial.of(
                NULL, "chain of 2, labels/joint", Worlds.chain(2).hopeless().labels(true), Preset.JOINT));
        return trials;
    }

    private static List<Trial> judges() {
        List<Trial> trials = new ArrayList<>();
        for (String name : List.of("chain of 2", "hierarchy of 4")) {
            Worlds world = worlds().get(name);
            for (Preset preset : List.of(Preset.JOINT, Preset.PAPER)) {
                trials.add(Trial.of(JUDGE, name + "/unbiased/" + preset.id(), world.unbiased(), preset));
                trials.add(Trial.of(
                        JUDGE, name + "/names the first in 60 %/" + preset.id(), world.onlyFirst(0.6), preset));
                trials.add(Trial.of(JUDGE, name + "/unreadable in 20 %/" + preset.id(), world.unreadable(0.2), preset));
            }
        }
        return trials;
    }

    private static List<Trial> sizes() {
        return IntStream.of(2, 4, 8, 16)
                .mapToObj(agents -> Trial.of(SIZE, agents + " agents/joint", Worlds.random(agents), Preset.JOINT))
                .toList();
    }

    private static List<Trial> pools() {
        List<Trial> trials = new ArrayList<>();
        for (String name : List.of("chain of 2", "hierarchy of 4")) {
            for (int cases : new int[] {20, 50, 200}) {
                trials.add(Trial.of(POOL, name + "/" + cases + " cases/joint", worlds().get(name), Preset.JOINT)
                        .pool(cases));
            }
        }
        return trials;
    }

    private static List<Trial> times() {
        List<Trial> trials = new ArrayList<>();
        for (String name : List.of("chain of 2", "hierarchy of 4")) {
            Trial trial = Trial.of(TIME, name + "/at once/joint", worlds().get(name), Preset.JOINT);
            trials.add(trial.timed(AT_ONCE, Duration.ZERO));
            trials.add(Trial.of(TIME, name + "/50 ms/joint", worlds().get(name), Preset.JOINT)
                    .timed(AT_ONCE, LATENCY));
        }
        return trials;
    }
}
