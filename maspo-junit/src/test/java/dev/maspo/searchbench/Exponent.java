package dev.maspo.searchbench;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** How fast one number grows with another: the slope of the straight line through their logarithms. */
final class Exponent {

    private Exponent() {}

    static <T> double of(List<T> points, ToDoubleFunction<T> x, ToDoubleFunction<T> y) {
        double[] xs = points.stream().mapToDouble(x).map(Math::log).toArray();
        double[] ys = points.stream().mapToDouble(y).map(Math::log).toArray();
        double mx = Arrays.stream(xs).average().orElseThrow();
        double my = Arrays.stream(ys).average().orElseThrow();
        double above = 0;
        double below = 0;
        for (int i = 0; i < xs.length; i++) {
            above += (xs[i] - mx) * (ys[i] - my);
            below += (xs[i] - mx) * (xs[i] - mx);
        }
        return above / below;
    }
}
