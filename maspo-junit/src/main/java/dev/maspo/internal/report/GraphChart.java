package dev.maspo.internal.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The pipeline from left to right: who reads whom, which prompts changed, which one did the harm and to whom. */
final class GraphChart implements Chart {

    private static final int ROW = 62;
    private static final int BOX = 44;
    private static final int MARGIN = 8;
    private static final double BOX_SHARE = 0.72;
    private static final double SMALLEST_GAP = 18;
    private static final double LETTER = 8;

    private final Graph graph;
    private final Marks marks;
    private final Map<String, Integer> depths;
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final int rows;
    private final double boxWidth;

    GraphChart(Graph graph, Marks marks) {
        this.graph = graph;
        this.marks = marks;
        this.depths = graph.depths();
        Map<Integer, List<Graph.Node>> columns = graph.nodes().stream()
                .collect(Collectors.groupingBy(n -> depths.getOrDefault(n.id(), 0), TreeMap::new, Collectors.toList()));
        this.rows = columns.values().stream().mapToInt(List::size).max().orElse(1);
        double step = (WIDTH - 2.0 * MARGIN) / Math.max(1, columns.size());
        this.boxWidth = Math.min(step - SMALLEST_GAP, Math.max(60, step * BOX_SHARE));
        columns.forEach((depth, column) -> {
            double offset = (rows - column.size()) * ROW / 2.0;
            for (int i = 0; i < column.size(); i++) {
                places.put(
                        column.get(i).id(),
                        new Place(MARGIN + depth * step + (step - boxWidth) / 2, MARGIN + offset + i * ROW));
            }
        });
    }

    private record Place(double x, double y) {
        double middle() {
            return y + BOX / 2.0;
        }
    }

    /**
     * What is to be seen on the agents.
     *
     * @param types a type by agent id: {@code changed}, {@code bad} for one whose prompt did harm, {@code hurt}
     * @param notes a few words by agent id, below its name
     */
    record Marks(Map<String, String> types, Map<String, String> notes) {}

    @Override
    public int height() {
        return 2 * MARGIN + rows * ROW;
    }

    @Override
    public String title() {
        return "The pipeline";
    }

    @Override
    public String description() {
        return graph.nodes().stream().map(this::sentence).collect(Collectors.joining("; "));
    }

    private String sentence(Graph.Node node) {
        String note = marks.notes().getOrDefault(node.id(), "");
        return node.id()
                + (node.inputs().isEmpty() ? " reads the case" : " reads " + String.join(", ", node.inputs()))
                + (note.isEmpty() ? "" : " (" + note + ")");
    }

    @Override
    public void draw(Markup svg) {
        graph.nodes().forEach(node -> node.inputs().forEach(input -> edge(svg, input, node.id())));
        graph.nodes().forEach(node -> box(svg, node));
    }

    private void edge(Markup svg, String from, String to) {
        Place start = places.get(from);
        Place end = places.get(to);
        if (start == null || end == null) {
            return;
        }
        double x1 = start.x() + boxWidth;
        double x2 = end.x();
        double bend = (x1 + x2) / 2;
        boolean harm = "bad".equals(marks.types().get(from))
                && "hurt".equals(marks.types().get(to));
        String path = "M" + Svg.at(x1) + " " + Svg.at(start.middle()) + "C" + Svg.at(bend) + " "
                + Svg.at(start.middle()) + " " + Svg.at(bend) + " " + Svg.at(end.middle()) + " " + Svg.at(x2 - 5) + " "
                + Svg.at(end.middle());
        svg.empty("path", "class", harm ? "edge bad" : "edge", "d", path);
        svg.empty(
                "path",
                "class",
                harm ? "tip bad" : "tip",
                "d",
                "M" + Svg.at(x2) + " " + Svg.at(end.middle()) + "l-7 -4v8z");
    }

    private void box(Markup svg, Graph.Node node) {
        Place place = places.get(node.id());
        if (place == null) {
            return;
        }
        String type = marks.types().getOrDefault(node.id(), node.prompted() ? "plain" : "code");
        svg.empty(
                "rect",
                "class",
                "agent " + type,
                "x",
                Svg.at(place.x()),
                "y",
                Svg.at(place.y()),
                "rx",
                "8",
                "width",
                Svg.at(boxWidth),
                "height",
                String.valueOf(BOX));
        String note = marks.notes().getOrDefault(node.id(), node.prompted() ? "" : "no prompt");
        double middle = place.x() + boxWidth / 2;
        int letters = (int) Math.max(4, boxWidth / LETTER);
        Svg.text(svg, "agent", middle, place.y() + (note.isEmpty() ? 27 : 19), PlainText.oneLine(node.id(), letters));
        if (!note.isEmpty()) {
            Svg.text(svg, "note", middle, place.y() + 35, PlainText.oneLine(note, letters + 2));
        }
    }
}
