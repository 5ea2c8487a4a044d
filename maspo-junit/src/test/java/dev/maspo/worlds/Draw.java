package dev.maspo.worlds;

/** Chance that is a function of what it is about: the same question always draws the same. */
record Draw(long seed) {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    /** Another source, for another purpose. */
    Draw of(long purpose) {
        return new Draw(mix(seed, purpose));
    }

    Draw of(String text) {
        long hash = seed;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return of(hash);
    }

    /** A number from 0 to 1. */
    double unit() {
        return (mix(seed, 1) >>> 11) * 0x1p-53;
    }

    double unit(long what) {
        return of(what).unit();
    }

    boolean chance(double probability) {
        return unit() < probability;
    }

    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** A whole number from low to high, both included. */
    int whole(int low, int high) {
        return low + (int) (unit() * (high - low + 1));
    }

    double gauss() {
        double radius = Math.sqrt(-2 * Math.log(1 - unit(2)));
        return radius * Math.cos(2 * Math.PI * unit(3));
    }

    private static long mix(long seed, long value) {
        long z = (seed ^ value * 0xd1342543de82ef95L) + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
