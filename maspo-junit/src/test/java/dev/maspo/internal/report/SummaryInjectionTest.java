package dev.maspo.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.result.FailedRun;
import dev.maspo.testing.GateResults;
import dev.maspo.testing.RunResults;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a model wrote is shown, and is nothing else, when a summary is read as GitHub and GitLab read it. */
class SummaryInjectionTest {

    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create(), AutolinkExtension.create());
    private static final Pattern REFERENCE = Pattern.compile("[@#!$%~^]\\w|https?://|www\\.|GH-\\d");
    private static final Pattern OURS =
            Pattern.compile("(<details><summary>[^<>]*(<code>[^<>]*</code>[^<>]*)*</summary>|</details>)\\s*");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script><img src=x onerror=alert(1)>",
                "</details></code><h1>PASS</h1>",
                "![x](https://evil.example/pixel.png) [click](javascript:alert(1))",
                "@everyone @octocat/team #123 !45 $6 %7 ~bug ^1 GH-12 owner/repo#3 me@example.com",
                "https://evil.example http://evil.example www.evil.example ftp://evil.example",
                "```\n```\n````\n# PASS\n````` `\n~~~\n",
                "a | b | c |\n| --- |\n| \\| x | \\\\| y |",
                "` `` ``` x ` ``",
                "`",
                "**bold** _it_ ~~no~~ # h\n> quote\n- list\n1. one\n---\n***",
                "[ref]: https://evil.example 'x'\n[ref]\n<https://evil.example> <!-- hidden --> &lt;b&gt; &#64;x",
                "\u202Egnp.exe \u200B\u0007\u001B[31m \uD800 \u2028x",
                ":tada: $`math`$ <details open> </summary>",
                ""
            })
    void staysText(String text) {
        check(Summary.of(new Summary.Part("m", GateResults.regression(text), RunResults.accepted(text), null)));
        check(Summary.of(List.of(
                new Summary.Part(text, GateResults.regression(text), null, null),
                new Summary.Part("m", null, RunResults.accepted(text), null),
                new Summary.Part("m", null, null, new FailedRun(FailedRun.SCHEMA, text, text)))));
        check(Summary.of(new Summary.Part("m", null, null, new FailedRun(FailedRun.SCHEMA, text, text))));
    }

    private static void check(String summary) {
        Node document = Parser.builder().extensions(EXTENSIONS).build().parse(summary);
        Found found = new Found();
        document.accept(found);

        assertThat(found.active).isEmpty();
        assertThat(found.html).allMatch(html -> OURS.matcher(html).matches());
        // The platforms look for names and numbers in the text that is not code.
        assertThat(REFERENCE
                        .matcher(found.text)
                        .results()
                        .map(result -> result.group())
                        .toList())
                .isEmpty();
        assertThat(found.code).noneMatch(code -> code.contains("\u202E") || code.contains("\u001B"));
        String html = HtmlRenderer.builder().extensions(EXTENSIONS).build().render(document);
        assertThat(html)
                .doesNotContain("<h1")
                .doesNotContain("<a ")
                .doesNotContain("<img")
                .doesNotContain("<script");
        // As many tables as there are heads of tables: none was broken open, none was smuggled in.
        assertThat(html.split("<table>", -1).length - 1).isEqualTo((int)
                summary.lines().filter(line -> line.startsWith("| --- |")).count());
    }

    private static final class Found extends AbstractVisitor {
        private final List<String> active = new ArrayList<>();
        private final List<String> html = new ArrayList<>();
        private final List<String> code = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(Link link) {
            active.add("link " + link.getDestination());
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            active.add("image " + image.getDestination());
        }

        @Override
        public void visit(HtmlInline inline) {
            active.add("html " + inline.getLiteral());
        }

        @Override
        public void visit(HtmlBlock block) {
            html.add(block.getLiteral());
        }

        @Override
        public void visit(Code span) {
            code.add(span.getLiteral());
            text.append(' ');
        }

        @Override
        public void visit(FencedCodeBlock block) {
            code.add(block.getLiteral());
        }

        @Override
        public void visit(Paragraph paragraph) {
            visitChildren(paragraph);
            text.append('\n');
        }

        @Override
        public void visit(Heading heading) {
            visitChildren(heading);
            text.append('\n');
        }

        @Override
        public void visit(CustomNode cell) {
            visitChildren(cell);
            text.append('\n');
        }

        @Override
        public void visit(Text part) {
            text.append(part.getLiteral());
        }
    }
}
