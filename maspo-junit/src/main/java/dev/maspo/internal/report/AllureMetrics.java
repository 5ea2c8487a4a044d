package dev.maspo.internal.report;

import dev.maspo.result.Comparison;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures for the trends of Allure 3: the content of a file {@code ...-perf.json} in the folder of the results. */
public final class AllureMetrics {

    private AllureMetrics() {}

    /**
     * A figure.
     *
     * @param id the figure's id
     * @param key what Allure's configuration knows it by
     * @param value the figure
     * @param start when its measuring began, in milliseconds since 1970
     * @param stop when it ended
     */
    public record Metric(String id, String key, double value, long start, long stop) {}

    /**
     * The figures of a check.
     *
     * @param gate the check
     * @param now the time, in milliseconds since 1970
     * @return keys such as {@code maspo.support-desk.score}
     */
    public static List<Metric> of(GateResult gate, long now) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (Comparison c : gate.comparisons()) {
            if (!"release".equals(c.against())) {
                String prefix = c.primary() ? "" : c.name() + ".";
                values.putIfAbsent(prefix + "score", c.after().score());
                if (c.primary()) {
                    values.putIfAbsent("effect", c.effect().mean());
                }
            }
        }
        values.put("calls", (double) gate.usage().calls().total());
        return metrics("maspo." + gate.pipeline() + ".", values, now);
    }

    /**
     * The figures of an optimization.
     *
     * @param run the optimization
     * @param now the time, in milliseconds since 1970
     * @return keys such as {@code maspo.support-desk.optimize.score}
     */
    public static List<Metric> of(RunResult run, long now) {
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("before", run.before().score());
        values.put("score", run.after().score());
        values.put("calls", (double) run.usage().calls().total());
        return metrics("maspo." + run.pipeline() + ".optimize.", values, now);
    }

    private static List<Metric> metrics(String prefix, Map<String, Double> values, long now) {
        List<Metric> metrics = new ArrayList<>();
        values.forEach((name, value) -> metrics.add(new Metric(prefix + name, prefix + name, value, now, now)));
        return metrics;
    }
}
