package dev.maspo.internal.optimize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * GEPA's population and its Pareto front by case (Agrawal et al., arXiv 2507.19457, candidate selection): in each case
 * the members with the highest score are in front; a member in front nowhere without another is dominated and left out;
 * parents are drawn by the number of cases in which they are in front.
 */
final class ParetoFront {

    private final List<ParetoMember> members = new ArrayList<>();

    void add(ParetoMember member) {
        members.add(member);
    }

    /** The member with the highest mean; of equals the first. */
    ParetoMember best() {
        return members.stream().reduce((a, b) -> b.mean() > a.mean() ? b : a).orElseThrow();
    }

    /** Draws a parent. */
    ParetoMember draw(Random random) {
        List<List<ParetoMember>> fronts = fronts();
        List<ParetoMember> kept = undominated(fronts);
        List<ParetoMember> tickets = new ArrayList<>();
        for (List<ParetoMember> front : fronts) {
            front.stream().filter(kept::contains).forEach(tickets::add);
        }
        return tickets.get(random.nextInt(tickets.size()));
    }

    /** The members that may be drawn. */
    List<ParetoMember> undominated() {
        return undominated(fronts());
    }

    private List<List<ParetoMember>> fronts() {
        List<List<ParetoMember>> fronts = new ArrayList<>();
        for (int item = 0; item < members.get(0).cases(); item++) {
            int index = item;
            double highest =
                    members.stream().mapToDouble(m -> m.score(index)).max().orElseThrow();
            fronts.add(members.stream().filter(m -> m.score(index) == highest).toList());
        }
        return fronts;
    }

    // The weakest are looked at first, so that of members that stand in for each other the better ones stay.
    private List<ParetoMember> undominated(List<List<ParetoMember>> fronts) {
        List<ParetoMember> kept = new ArrayList<>(members.stream()
                .filter(m -> fronts.stream().anyMatch(front -> front.contains(m)))
                .toList());
        List<ParetoMember> weakestFirst = new ArrayList<>(kept);
        weakestFirst.sort(Comparator.comparingDouble(ParetoMember::mean));
        boolean removed = true;
        while (removed) {
            removed = false;
            for (ParetoMember member : weakestFirst) {
                if (kept.contains(member) && dominated(member, kept, fronts)) {
                    kept.remove(member);
                    removed = true;
                    break;
                }
            }
        }
        return kept;
    }

    private static boolean dominated(ParetoMember member, List<ParetoMember> kept, List<List<ParetoMember>> fronts) {
        return fronts.stream()
                .filter(front -> front.contains(member))
                .allMatch(front -> front.stream().anyMatch(other -> other != member && kept.contains(other)));
    }
}
