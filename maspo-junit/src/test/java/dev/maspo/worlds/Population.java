package dev.maspo.worlds;

import dev.maspo.worlds.Rule.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Draws the agents of a world. */
final class Population {

    private record Draft(Kind kind, int target) {}

    private record Pair(int number, int setter, int user) {}

    private Population() {}

    static List<Nature> draw(Draw draw, List<List<Integer>> inputs, WorldTraits traits) {
        List<Pair> pairs = pairs(draw.of(1), inputs);
        return IntStream.range(0, inputs.size())
                .mapToObj(place -> nature(draw.of(100 + place), place, inputs, traits, pairs))
                .toList();
    }

    // Some neighbours have a pair of rules that pays off only together; each agent has a part in one at most.
    private static List<Pair> pairs(Draw draw, List<List<Integer>> inputs) {
        List<Pair> pairs = new ArrayList<>();
        long taken = 0;
        for (int user = 1; user < inputs.size(); user++) {
            for (int setter : inputs.get(user)) {
                long both = 1L << user | 1L << setter;
                if ((taken & both) == 0 && draw.of(user).unit(setter) < 0.3) {
                    pairs.add(new Pair(pairs.size(), setter, user));
                    taken |= both;
                }
            }
        }
        return pairs;
    }

    private static Nature nature(
            Draw draw, int place, List<List<Integer>> inputs, WorldTraits traits, List<Pair> pairs) {
        boolean last = place == inputs.size() - 1;
        List<Draft> drafts = drafts(draw.of(1), last, place, traits, pairs);
        List<Rule> rules = new ArrayList<>();
        List<Mode> modes = new ArrayList<>();
        long start = 0;
        for (Draft draft : drafts) {
            Draw here = draw.of(2).of(rules.size());
            boolean cure = draft.kind() == Kind.HELP || draft.kind() == Kind.USER;
            if (cure) {
                double weight = here.of(1).between(0.6, 1.4) * (draft.kind() == Kind.USER ? 0.4 : 1);
                modes.add(new Mode(weight, rules.size(), draft.target()));
            }
            boolean bad = draft.kind() == Kind.HARM || draft.kind() == Kind.POISON;
            Rule rule = new Rule(
                    rules.size(),
                    draft.kind(),
                    draft.target(),
                    cure ? here.of(2).between(0.92, 1) : here.of(2).between(0.1, 0.3),
                    draft.kind() == Kind.POISON ? here.of(3).between(0.3, 1.0) : 0);
            if (bad && here.of(4).chance(traits.spoiltStart())) {
                start |= rule.bit();
            }
            rules.add(rule);
        }
        double scale =
                modes.stream().mapToDouble(Mode::weight).sum() / draw.of(3).between(0.8, 1.2);
        List<Mode> scaled = modes.stream()
                .map(m -> new Mode(m.weight() / scale, traits.hopeless() ? -1 : m.cure(), m.pair()))
                .toList();
        List<Integer> mine = inputs.get(place);
        List<Double> coupling = mine.stream()
                .map(i -> draw.of(4).of(i).between(traits.weakest(), traits.strongest()) / Math.sqrt(mine.size()))
                .toList();
        return new Nature(
                "a" + place,
                place,
                mine,
                coupling,
                scaled,
                rules,
                start,
                draw.of(5).between(0.3, 0.8));
    }

    private static List<Draft> drafts(Draw draw, boolean last, int place, WorldTraits traits, List<Pair> pairs) {
        List<Draft> drafts = new ArrayList<>();
        add(drafts, Kind.HELP, draw.of(1).whole(2, 3));
        add(drafts, Kind.HARM, 1);
        add(drafts, Kind.POISON, last ? 0 : draw.of(3).whole(0, 2));
        add(drafts, Kind.LENGTHEN, 1);
        add(drafts, Kind.INERT, draw.of(4).whole(0, 1));
        for (Pair pair : pairs) {
            if (pair.setter() == place) {
                drafts.add(new Draft(Kind.SETTER, pair.number()));
            }
            if (pair.user() == place) {
                drafts.add(new Draft(Kind.USER, pair.number()));
            }
        }
        add(drafts, Kind.REWORD, Math.max(1, traits.rules() - drafts.size()));
        List<Integer> order = IntStream.range(0, drafts.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> draw.of(9).unit(i)))
                .toList();
        return order.stream().map(drafts::get).toList();
    }

    private static void add(List<Draft> drafts, Kind kind, int count) {
        for (int i = 0; i < count; i++) {
            drafts.add(new Draft(kind, -1));
        }
    }
}
