package dev.maspo.worlds;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Who reads whom: for each agent in topological order the places of its predecessors. The last one is the end. */
final class Shape {

    private Shape() {}

    static List<List<Integer>> chain(int agents) {
        return IntStream.range(0, agents)
                .mapToObj(i -> i == 0 ? List.<Integer>of() : List.of(i - 1))
                .toList();
    }

    /** Experts who work side by side, and one who reads them all. */
    static List<List<Integer>> experts(int agents) {
        List<List<Integer>> inputs = new ArrayList<>(Collections.nCopies(agents - 1, List.of()));
        inputs.add(IntStream.range(0, agents - 1).boxed().toList());
        return inputs;
    }

    /** A manager, workers who read it, an editor who reads the workers: four agents are two workers. */
    static List<List<Integer>> hierarchy(int agents) {
        return wide(agents, false);
    }

    /** As a hierarchy, but the last agent reads the first one, too. */
    static List<List<Integer>> diamond(int agents) {
        return wide(agents, true);
    }

    private static List<List<Integer>> wide(int agents, boolean direct) {
        List<List<Integer>> inputs = new ArrayList<>(List.of(List.of()));
        for (int i = 1; i < agents - 1; i++) {
            inputs.add(List.of(0));
        }
        inputs.add(IntStream.range(direct ? 0 : 1, agents - 1).boxed().toList());
        return inputs;
    }

    /** Speakers of a first round, the same number in a second round who read all of the first, one who decides. */
    static List<List<Integer>> debate(int speakers) {
        List<List<Integer>> inputs = new ArrayList<>();
        for (int i = 0; i < 2 * speakers; i++) {
            inputs.add(
                    i < speakers
                            ? List.of()
                            : IntStream.range(0, speakers).boxed().toList());
        }
        inputs.add(IntStream.range(speakers, 2 * speakers).boxed().toList());
        return inputs;
    }

    /** Each agent reads one to three earlier ones, and every agent but the last is read. */
    static List<List<Integer>> random(int agents, Draw draw) {
        List<TreeSet<Integer>> inputs = new ArrayList<>();
        for (int i = 0; i < agents; i++) {
            TreeSet<Integer> mine = new TreeSet<>();
            for (int k = 0; i > 0 && k < draw.of(i).whole(1, 2); k++) {
                mine.add(draw.of(i).of(k + 1).whole(Math.max(0, i - 4), i - 1));
            }
            inputs.add(mine);
        }
        for (int i = 0; i < agents - 1; i++) {
            int place = i;
            if (inputs.stream().noneMatch(mine -> mine.contains(place))) {
                inputs.get(draw.of(100 + i).whole(i + 1, agents - 1)).add(i);
            }
        }
        return inputs.stream()
                .map(mine -> List.copyOf(new TreeSet<>(mine)))
                .map(l -> l.stream().sorted().toList())
                .toList();
    }
}
