package dev.maspo.internal.report;

import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Scores from 0 to 1 with their intervals, one below the other. */
final class IntervalChart implements Chart {

    private static final int LEFT = 226;
    private static final int RIGHT = 146;
    private static final int ROW = 30;
    private static final int TOP = 14;
    private static final int TENTHS = 10;
    private static final int FOOT = 26;
    private static final int LONGEST = 27;

    private final String title;
    private final List<Row> rows = new ArrayList<>();

    IntervalChart(String title) {
        this.title = title;
    }

    private record Row(String name, Score score, String type) {}

    /** Adds a row; the type is {@code before}, {@code good}, {@code bad} or {@code open}. */
    IntervalChart row(String name, Score score, String type) {
        rows.add(new Row(PlainText.oneLine(name, LONGEST), score, type));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    @Override
    public int height() {
        return TOP + rows.size() * ROW + FOOT;
    }

    @Override
    public String title() {
        return title;
    }

    @Override
    public String description() {
        return rows.stream()
                .map(row -> row.name() + " " + Figures.score(row.score()))
                .collect(Collectors.joining("; "));
    }

    @Override
    public void draw(Markup svg) {
        double bottom = TOP + rows.size() * ROW;
        for (int tenth = 0; tenth <= TENTHS; tenth += 2) {
            double x = x(tenth / (double) TENTHS);
            Svg.line(svg, "grid", x, TOP - 4, x, bottom);
            Svg.text(svg, "tick", x, bottom + 16, String.format(Locale.ROOT, "%.1f", tenth / (double) TENTHS));
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(svg, rows.get(i), TOP + i * ROW + ROW / 2.0);
        }
    }

    private static void draw(Markup svg, Row row, double y) {
        Score score = row.score();
        Svg.text(svg, "name", LEFT - 12, y + 4, row.name());
        Svg.line(svg, "interval " + row.type(), x(score.low()), y, x(score.high()), y);
        svg.empty("circle", "class", "dot " + row.type(), "cx", Svg.at(x(score.score())), "cy", Svg.at(y), "r", "6");
        Svg.text(svg, "value", WIDTH - RIGHT + 14, y + 4, Figures.score(score));
    }

    private static double x(double share) {
        return LEFT + Math.max(0, Math.min(1, share)) * (WIDTH - LEFT - RIGHT);
    }
}
