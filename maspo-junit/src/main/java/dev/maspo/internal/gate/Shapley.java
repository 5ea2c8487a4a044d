package dev.maspo.internal.gate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Shapley's value of each change (Shapley 1953): what it adds, averaged over all orders in which the changes could have
 * come. The values of all changes add up to the whole difference. Exact for few changes; for more, over sampled orders,
 * each with its reverse.
 */
final class Shapley {

    private static final int FEW = 4;
    private static final int SAMPLED = 4;

    private final Coalitions coalitions;
    private final List<List<Integer>> orders;

    Shapley(Coalitions coalitions, long seed) {
        this.coalitions = coalitions;
        this.orders = coalitions.players() <= FEW ? all(coalitions.players()) : sampled(coalitions.players(), seed);
    }

    /** The value of one change, case by case; NaN for a case without a score. */
    double[] values(int change) {
        double[] sums = new double[coalitions.values(0).length];
        for (List<Integer> order : orders) {
            long before = 0;
            for (int player : order.subList(0, order.indexOf(change))) {
                before |= 1L << player;
            }
            double[] added = coalitions.differences(before, before | 1L << change);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += added[i] / orders.size();
            }
        }
        return sums;
    }

    private static List<List<Integer>> all(int players) {
        List<List<Integer>> orders = new ArrayList<>(List.of(List.of()));
        for (int player = 0; player < players; player++) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> order : orders) {
                for (int place = 0; place <= order.size(); place++) {
                    List<Integer> next = new ArrayList<>(order);
                    next.add(place, player);
                    longer.add(next);
                }
            }
            orders = longer;
        }
        return orders;
    }

    private static List<List<Integer>> sampled(int players, long seed) {
        Random random = new Random(seed);
        List<List<Integer>> orders = new ArrayList<>();
        List<Integer> order = new ArrayList<>();
        for (int player = 0; player < players; player++) {
            order.add(player);
        }
        for (int i = 0; i < SAMPLED; i++) {
            Collections.shuffle(order, random);
            orders.add(List.copyOf(order));
            List<Integer> reverse = new ArrayList<>(order);
            Collections.reverse(reverse);
            orders.add(reverse);
        }
        return orders;
    }
}
