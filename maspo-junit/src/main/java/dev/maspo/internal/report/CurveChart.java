package dev.maspo.internal.report;

import dev.maspo.result.SearchEvent;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The score of the incumbent prompts over the calls that were spent. */
final class CurveChart implements Chart {

    private static final int HEIGHT = 260;
    private static final int LEFT = 46;
    private static final int RIGHT = 18;
    private static final int TOP = 16;
    private static final int TENTHS = 10;
    private static final int FOOT = 44;

    private final List<Point> points;

    CurveChart(List<SearchEvent> events) {
        this.points = events.stream()
                .filter(event -> event.score() != null)
                .map(event -> new Point(
                        (double) event.calls(), Objects.requireNonNull(event.score()), event.adopted() != null))
                .toList();
    }

    private record Point(double calls, double score, boolean adopted) {}

    boolean isEmpty() {
        return points.isEmpty();
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public String title() {
        return "Score of the best prompts so far, by calls";
    }

    @Override
    public String description() {
        return points.stream()
                .filter(Point::adopted)
                .map(p -> Figures.number(p.score()) + " after " + Figures.count(Math.round(p.calls())) + " calls")
                .collect(Collectors.joining("; "));
    }

    @Override
    public void draw(Markup svg) {
        double bottom = HEIGHT - FOOT;
        for (int tenth = 0; tenth <= TENTHS; tenth += 2) {
            Svg.line(svg, "grid", LEFT, y(tenth / (double) TENTHS), WIDTH - RIGHT, y(tenth / (double) TENTHS));
            Svg.text(
                    svg,
                    "name",
                    LEFT - 8,
                    y(tenth / (double) TENTHS) + 4,
                    String.format(Locale.ROOT, "%.1f", tenth / (double) TENTHS));
        }
        for (int quarter = 0; quarter <= 4; quarter++) {
            double calls = most() * quarter / 4.0;
            Svg.text(svg, quarter == 4 ? "name" : "tick", x(calls), bottom + 18, Figures.count(Math.round(calls)));
        }
        Svg.text(svg, "tick", (LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 6, "calls");
        svg.empty("path", "class", "curve", "d", path());
        for (Point point : points) {
            if (point.adopted()) {
                svg.empty(
                        "circle",
                        "class",
                        "dot good",
                        "cx",
                        Svg.at(x(point.calls())),
                        "cy",
                        Svg.at(y(point.score())),
                        "r",
                        "5");
            }
        }
    }

    // A score holds until the next step has ended.
    private String path() {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? "M" : "H").append(Svg.at(x(point.calls())));
            path.append(path.indexOf("V") < 0 && path.indexOf("H") < 0 ? " " : "V")
                    .append(Svg.at(y(point.score())));
        }
        return path.toString();
    }

    private double most() {
        return Math.max(1, points.isEmpty() ? 1 : points.get(points.size() - 1).calls());
    }

    private double x(double calls) {
        return LEFT + calls / most() * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double score) {
        return TOP + (1 - Math.max(0, Math.min(1, score))) * (HEIGHT - TOP - FOOT);
    }
}
