package dev.maspo.internal.report;

import java.util.Locale;

/** Drawings as SVG: inside a page, which brings the style, or as a file of their own. */
final class Svg {

    private Svg() {}

    /** Draws into a page. */
    static void inline(Markup page, Chart chart) {
        page.element(
                "svg",
                m -> content(m, chart),
                "viewBox",
                "0 0 " + Chart.WIDTH + " " + chart.height(),
                "role",
                "img",
                "aria-label",
                chart.title() + ". " + chart.description());
    }

    /** Draws a file. It is light, whatever is around it. */
    static String file(Chart chart) {
        return new Markup()
                .element(
                        "svg",
                        m -> {
                            m.element("style", Resource.text("chart.css"));
                            m.empty("rect", "class", "paper", "width", "100%", "height", "100%");
                            content(m, chart);
                        },
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "viewBox",
                        "0 0 " + Chart.WIDTH + " " + chart.height(),
                        "width",
                        String.valueOf(Chart.WIDTH),
                        "height",
                        String.valueOf(chart.height()),
                        "role",
                        "img")
                .toString();
    }

    private static void content(Markup svg, Chart chart) {
        svg.element("title", chart.title());
        svg.element("desc", chart.description());
        chart.draw(svg);
    }

    /** A coordinate. */
    static String at(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    static void line(Markup svg, String type, double x1, double y1, double x2, double y2) {
        svg.empty("line", "class", type, "x1", at(x1), "y1", at(y1), "x2", at(x2), "y2", at(y2));
    }

    static void text(Markup svg, String type, double x, double y, String text) {
        svg.element("text", text, "class", type, "x", at(x), "y", at(y));
    }
}
