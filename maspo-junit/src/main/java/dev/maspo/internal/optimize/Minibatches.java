package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Case;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Deals the pool out in minibatches, shuffled anew for each round through it; the last one is filled up. */
final class Minibatches {

    private final List<Case> pool;
    private final int size;
    private final Random random;
    private final List<Case> dealt = new ArrayList<>();

    Minibatches(List<Case> pool, int size, Random random) {
        this.pool = List.copyOf(pool);
        this.size = Math.min(size, pool.size());
        this.random = random;
    }

    List<Case> next() {
        if (dealt.isEmpty()) {
            List<Case> round = new ArrayList<>(pool);
            Collections.shuffle(round, random);
            dealt.addAll(round);
            for (int i = 0; dealt.size() % size != 0; i++) {
                dealt.add(round.get(i));
            }
        }
        List<Case> batch = List.copyOf(dealt.subList(0, size));
        dealt.subList(0, size).clear();
        return batch;
    }
}
