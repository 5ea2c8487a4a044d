package dev.maspo.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.result.FailedRun;
import dev.maspo.testing.GateResults;
import dev.maspo.testing.RunResults;
import dev.maspo.testing.SearchEvents;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

class HtmlReportTest {

    private static String page(String text) {
        return HtmlReport.page(
                "support-desk",
                GateResults.regression(text),
                RunResults.accepted(text),
                null,
                SearchEvents.of(text),
                AllureReportTest.GRAPH);
    }

    private static Document parsed(String page) throws Exception {
        return ChartsTest.parsed(page.replaceFirst("<!DOCTYPE html>", ""));
    }

    private static List<Element> elements(Document document) {
        NodeList nodes = document.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void aCheckShowsWhatHappenedAndWhichPromptDidIt() {
        String page = HtmlReport.page(
                "support-desk", GateResults.regression(), null, null, List.of(), AllureReportTest.GRAPH);

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains("Check against the baseline: REGRESSION")
                .contains("<p class=\"headline\">prompts/triage.md makes `draft` worse")
                .contains("<pre>mvn maspo:baseline -Dmaspo.pipelines=support-desk</pre>")
                .contains(">0.840 [0.78, 0.89]</td>", ">0.710 [0.64, 0.77]</td>", ">-0.130 [-0.180, -0.080]</td>")
                .contains("<th scope=\"row\">triage and review</th>")
                .contains("class=\"edge bad\"")
                .contains("<del>-Answer with the queue.</del>\n<ins>+Please, where is my parcel?</ins>")
                .contains("<summary>Case ticket-007: 1.000 before, 0.000 now</summary>")
                .contains("one|of the queues: broken 3, repaired 2")
                .contains("3,950 calls")
                .doesNotContain("id=\"optimization\"");
    }

    @Test
    void anOptimizationShowsItsCurveAndWhereEachPromptCameFrom() {
        String page = HtmlReport.page(
                "support-desk",
                null,
                RunResults.accepted("Sort better."),
                null,
                SearchEvents.of("words"),
                AllureReportTest.GRAPH);

        assertThat(page)
                .contains("Optimization: ACCEPTED")
                .contains("class=\"curve\"")
                .contains("Candidates for triage, below triage.0, the original prompt")
                .contains("<th scope=\"row\">triage.1</th>", "<strong class=\"good\">adopted</strong>")
                .contains("<th scope=\"row\">\u2514 triage.3</th>")
                .contains("<strong class=\"bad\">vetoed</strong>")
                .contains("<ins>+Sort better.</ins>")
                .contains("what is new, from traces", "Cases won: own output t-1, words; draft t-1; system t-1")
                .contains("Before the search", "on the cases that the search chose by it was")
                .contains("decided by assertions in 1,200, by the judge in 46, by equal outputs in 31.</p>")
                .contains("outputs for it (50\u00A0% is even)")
                .doesNotContain("id=\"check\"");
        assertThat(page.indexOf("triage.3<")).isBetween(page.indexOf("triage.1<"), page.indexOf("triage.2<"));
    }

    @Test
    void anErrorAndAnEmptyRunHaveAPage() throws Exception {
        String page =
                HtmlReport.page("x", GateResults.error(), RunResults.unchanged(), null, List.of(), Graph.of(List.of()));

        assertThat(page).contains("There is no baseline.", "The search found no prompt that is better");
        parsed(page);
    }

    @Test
    void anOptimizationWithoutResultSaysWhyAndShowsNothingElse() throws Exception {
        FailedRun failed = new FailedRun(FailedRun.SCHEMA, "x", "The <b>budget</b> is spent.");

        String page = HtmlReport.page("x", null, null, failed, List.of(), Graph.of(List.of()));

        assertThat(page)
                .contains("Optimization: FAILED", "The &lt;b&gt;budget&lt;/b&gt; is spent.")
                .doesNotContain("ACCEPTED");
        parsed(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</pre></style></title><img src=x onerror=alert(1)>",
                "\" onmouseover=\"alert(1)\" x=\"' onfocus='alert(1)",
                "javascript:alert(1) data:text/html,<b>x</b>",
                "]]><!-- <![CDATA[ &lt;script&gt; &#x3C;b&#x3E;",
                "\u0000\u0008\u001B[31m\uFFFE\uFFFF\uD800\u202Egnp",
            })
    void whatAModelWroteIsTextAndNothingElse(String text) throws Exception {
        Document plain = parsed(page("harmless"));
        Document document = parsed(page(text));

        assertThat(elements(document))
                .extracting(Element::getTagName)
                .doesNotContain("script", "img", "iframe", "object", "link", "form", "base")
                .isSubsetOf(elements(plain).stream().map(Element::getTagName).toList());
        for (Element element : elements(document)) {
            NamedNodeMap attributes = element.getAttributes();
            for (int i = 0; i < attributes.getLength(); i++) {
                assertThat(attributes.item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotEqualTo("style")
                        .isNotEqualTo("src");
            }
        }
        assertThat(elements(document).stream().filter(e -> e.hasAttribute("href")))
                .extracting(e -> e.getAttribute("href"))
                .containsOnly("#check", "#optimization");
    }

    @Test
    void theStyleIsTheOneThatThePolicyAllows() throws Exception {
        Document document = parsed(page("x"));

        String style = document.getElementsByTagName("style").item(0).getTextContent();
        // A browser reads the style as it stands in the file, without resolving escapes.
        assertThat(page("x")).contains("<style>" + style + "</style>");
        assertThat(style).doesNotContain("url(").doesNotContain("@import");
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
        String policy = ((Element) document.getElementsByTagName("meta").item(1)).getAttribute("content");
        assertThat(policy)
                .isEqualTo("default-src 'none'; style-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest) + "'; base-uri 'none'; form-action 'none'");
    }

    @Test
    void everyTableHasACaptionAndEveryDrawingAName() throws Exception {
        Document document = parsed(page("x"));

        assertThat(elements(document))
                .filteredOn(e -> e.getTagName().equals("table"))
                .isNotEmpty()
                .allMatch(table -> table.getElementsByTagName("caption").getLength() == 1);
        assertThat(elements(document))
                .filteredOn(e -> e.getTagName().equals("svg"))
                .isNotEmpty()
                .allMatch(svg -> !svg.getAttribute("aria-label").isBlank());
        assertThat(elements(document))
                .filteredOn(e -> e.getTagName().equals("th"))
                .allMatch(head -> head.hasAttribute("scope"));
    }

    @Test
    void staysWithinReasonHoweverMuchThereIs() {
        assertThat(page("A line that goes on and on.\n".repeat(20_000))).hasSizeLessThan(3_000_000);
    }
}
