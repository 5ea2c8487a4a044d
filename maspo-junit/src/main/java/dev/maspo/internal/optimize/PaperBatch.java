package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Case;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Draws the batches of the published algorithm. */
final class PaperBatch {

    static final int SIZE = 10;
    private static final int MOST_MISALIGNED = 5;

    private final List<Case> pool;
    private final Random random;

    PaperBatch(List<Case> pool, long seed) {
        this.pool = List.copyOf(pool);
        this.random = new Random(seed);
    }

    /**
     * Draws a batch: misalignment cases of the predecessors first, at most five, then others.
     *
     * @param misaligned the ids of the predecessors' misalignment cases
     * @return ten cases, or all if there are fewer
     */
    List<Case> draw(Collection<String> misaligned) {
        List<String> wanted = new ArrayList<>(new LinkedHashSet<>(misaligned));
        if (wanted.size() > MOST_MISALIGNED) {
            Collections.shuffle(wanted, random);
            wanted = wanted.subList(0, MOST_MISALIGNED);
        }
        Set<String> first = new LinkedHashSet<>(wanted);
        List<Case> batch = new ArrayList<>();
        first.forEach(id -> pool.stream().filter(c -> c.id().equals(id)).forEach(batch::add));
        List<Case> others = new ArrayList<>(
                pool.stream().filter(c -> !misaligned.contains(c.id())).toList());
        Collections.shuffle(others, random);
        batch.addAll(others.subList(0, Math.max(0, Math.min(SIZE - batch.size(), others.size()))));
        return batch;
    }
}
