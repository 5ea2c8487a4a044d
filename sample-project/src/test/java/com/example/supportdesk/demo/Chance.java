package com.example.supportdesk.demo;

import java.util.List;

/** Luck that depends on a text alone: the same text meets the same luck on every run, on every thread. */
final class Chance {

    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final long seed;

    private Chance(long seed) {
        this.seed = seed;
    }

    static Chance of(String text) {
        return new Chance(hash(FNV_OFFSET, text));
    }

    /** Whether something happens that happens with a probability. Different names are independent of each other. */
    boolean happens(String name, double probability) {
        return draw(name) < probability;
    }

    /** One of the items, all equally likely. */
    <T> T pick(String name, List<T> items) {
        return items.get((int) (draw(name) * items.size()));
    }

    /** A number from 0 (inclusive) to 1 (exclusive). */
    double draw(String name) {
        long bits = hash(seed, name);
        bits = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        bits = (bits ^ (bits >>> 27)) * 0x94d049bb133111ebL;
        bits ^= bits >>> 31;
        return (bits >>> 11) * 0x1.0p-53;
    }

    private static long hash(long start, String text) {
        long hash = start;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return hash;
    }
}
