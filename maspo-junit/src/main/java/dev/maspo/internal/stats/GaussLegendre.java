package dev.maspo.internal.stats;

/** Gauss-Legendre quadrature: nodes and weights on [-1, 1], by Newton's method on the Legendre polynomial. */
final class GaussLegendre {

    private static final int ROUNDS = 100;
    private static final double CLOSE = 1e-15;

    private final double[] nodes;
    private final double[] weights;

    GaussLegendre(int size) {
        nodes = new double[size];
        weights = new double[size];
        for (int i = 0; i < size; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
            double slope = 1;
            for (int round = 0; round < ROUNDS; round++) {
                double before = 1;
                double value = x;
                for (int k = 2; k <= size; k++) {
                    double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
                    before = value;
                    value = next;
                }
                slope = size * (x * value - before) / (x * x - 1);
                double step = value / slope;
                x -= step;
                if (Math.abs(step) < CLOSE) {
                    break;
                }
            }
            nodes[i] = x;
            weights[i] = 2 / ((1 - x * x) * slope * slope);
        }
    }

    int size() {
        return nodes.length;
    }

    /** The i-th node on [low, high]. */
    double node(int i, double low, double high) {
        return (low + high) / 2 + (high - low) / 2 * nodes[i];
    }

    /** The weight of the i-th node on [low, high]. */
    double weight(int i, double low, double high) {
        return (high - low) / 2 * weights[i];
    }
}
