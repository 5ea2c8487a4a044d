package dev.maspo.internal.report;

import dev.maspo.result.FailedRun;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import dev.maspo.result.SearchEvent;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The results of one pipeline as one page that needs nothing else: no script, no other file, no network. Its policy
 * forbids them, too, in case anything that a model wrote should ever come to life.
 */
public final class HtmlReport {

    private static final String CSS = Resource.text("report.css") + Resource.text("chart.css");

    private HtmlReport() {}

    /**
     * Renders the page.
     *
     * @param pipeline the pipeline's name
     * @param gate the result of the last check; null if there was none
     * @param run the result of the last optimization; null if there was none
     * @param failed the last optimization if it has no result; else null
     * @param events the steps of that optimization
     * @param graph the pipeline
     * @return HTML that is well-formed XML, too
     */
    public static String page(
            String pipeline,
            @Nullable GateResult gate,
            @Nullable RunResult run,
            @Nullable FailedRun failed,
            List<SearchEvent> events,
            Graph graph) {
        return new Markup()
                .doctype()
                .element(
                        "html",
                        html -> {
                            html.element("head", head -> head(head, pipeline));
                            html.element("body", body -> {
                                body.element("header", header -> header(header, pipeline, gate, run, failed));
                                body.element("main", main -> {
                                    if (gate != null) {
                                        main.element(
                                                "section", s -> new HtmlGate(s, gate, graph).write(), "id", "check");
                                    }
                                    if (run != null) {
                                        main.element(
                                                "section",
                                                s -> new HtmlSearch(s, run, events, graph).write(),
                                                "id",
                                                "optimization");
                                    }
                                    if (failed != null) {
                                        main.element("section", s -> failure(s, failed), "id", "optimization");
                                    }
                                });
                            });
                        },
                        "lang",
                        "en")
                .toString();
    }

    private static void head(Markup head, String pipeline) {
        head.empty("meta", "charset", "utf-8");
        head.empty(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                "default-src 'none'; style-src 'sha256-" + hash(CSS) + "'; base-uri 'none'; form-action 'none'");
        head.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        head.empty("meta", "name", "color-scheme", "content", "light dark");
        head.element("title", pipeline + ": MASPO report");
        head.element("style", CSS);
    }

    private static void failure(Markup section, FailedRun failed) {
        section.element("h2", "Optimization: FAILED", "class", "bad");
        section.element("p", "There is no result, and nothing to apply.", "class", "headline");
        section.element("p", failed.reason());
    }

    private static void header(
            Markup header,
            String pipeline,
            @Nullable GateResult gate,
            @Nullable RunResult run,
            @Nullable FailedRun failed) {
        header.element("h1", pipeline);
        header.element(
                "nav",
                nav -> {
                    if (gate != null) {
                        nav.element(
                                "a",
                                a -> a.text("Check ")
                                        .element("strong", gate.verdict().name()),
                                "href",
                                "#check",
                                "class",
                                "badge " + VerdictSign.tone(gate.verdict()));
                    }
                    if (run != null) {
                        nav.element(
                                "a",
                                a -> a.text("Optimization ").element("strong", HtmlParts.outcome(run)),
                                "href",
                                "#optimization",
                                "class",
                                run.accepted() ? "badge good" : "badge open");
                    }
                    if (failed != null) {
                        nav.element(
                                "a",
                                a -> a.text("Optimization ").element("strong", "FAILED"),
                                "href",
                                "#optimization",
                                "class",
                                "badge bad");
                    }
                },
                "aria-label",
                "Results");
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java has it.
        }
    }
}
