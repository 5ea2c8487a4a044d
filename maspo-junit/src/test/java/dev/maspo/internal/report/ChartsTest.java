package dev.maspo.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.result.Score;
import dev.maspo.testing.GateResults;
import dev.maspo.testing.RunResults;
import dev.maspo.testing.SearchEvents;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

class ChartsTest {

    private static final String HOSTILE = "]]></title><script>alert(1)</script>\u0000\uFFFF\uD800\u202E\" onload=\"x";

    static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    static List<Chart> charts() {
        Graph hostile = Graph.of(List.of(
                new Graph.Node(HOSTILE, HOSTILE, true, List.of("a", "missing")),
                new Graph.Node("a", "", false, List.of()),
                new Graph.Node("b", "", true, List.of("b"))));
        return List.of(
                new IntervalChart(HOSTILE).row(HOSTILE, new Score(0.5, 0, 1, 3), "good"),
                new CurveChart(SearchEvents.of(HOSTILE)),
                new GraphChart(hostile, new GraphChart.Marks(Map.of(HOSTILE, "bad"), Map.of(HOSTILE, HOSTILE))),
                new GraphChart(AllureReportTest.GRAPH, Marking.of(GateResults.regression(HOSTILE))),
                new GraphChart(Graph.of(List.of()), Marking.of(RunResults.unchanged())));
    }

    @ParameterizedTest
    @MethodSource("charts")
    void everyDrawingIsWellFormedAndHoldsNothingButDrawing(Chart chart) throws Exception {
        Document document = parsed(Svg.file(chart));

        assertThat(document.getElementsByTagName("script").getLength()).isZero();
        assertThat(document.getElementsByTagName("title").getLength()).isOne();
        assertThat(Svg.file(chart))
                .doesNotContain("http://www.w3.org/1999/xlink")
                .doesNotContain("url(");
        assertThat(Svg.file(chart).replace(" onload=&quot;", "")).doesNotContainPattern("<[^>]* on\\w+=\"");
    }

    @Test
    void aWideGraphStaysOnThePaper() throws Exception {
        List<Graph.Node> nodes = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            nodes.add(new Graph.Node("agent" + i, "", true, i == 0 ? List.of() : List.of("agent" + (i - 1))));
        }

        var boxes = parsed(Svg.file(new GraphChart(new Graph(nodes), new GraphChart.Marks(Map.of(), Map.of()))))
                .getElementsByTagName("rect");

        assertThat(boxes.getLength()).isEqualTo(17);
        for (int i = 1; i < boxes.getLength(); i++) {
            double x = Double.parseDouble(
                    boxes.item(i).getAttributes().getNamedItem("x").getNodeValue());
            double width = Double.parseDouble(
                    boxes.item(i).getAttributes().getNamedItem("width").getNodeValue());
            assertThat(width).isPositive();
            assertThat(x + width).isLessThanOrEqualTo(Chart.WIDTH);
        }
    }

    @Test
    void theCurveHoldsAScoreUntilTheNextStepEnds() {
        assertThat(Svg.file(new CurveChart(SearchEvents.of("x")))).contains(" d=\"M264.7 96.0H483.3V96.0H702.0V66.0\"");
    }

    @Test
    void aSearchWithoutScoresHasNoCurve() {
        assertThat(new CurveChart(List.of()).isEmpty()).isTrue();
    }
}
