package dev.maspo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README and the page on agents show must work when it is copied. */
class ReadmeTest {

    @TempDir
    Path folder;

    @Test
    void theFirstPipelineCompilesAndHasFewerThanFortyLines() throws IOException {
        List<String> snippets = blocks("README.md", "java");

        assertThat(snippets).isNotEmpty();
        for (String snippet : snippets) {
            assertThat(snippet.lines()).hasSizeLessThan(40);
            assertThat(compile(snippet)).isEmpty();
        }
    }

    @Test
    void theAgentsOfAiServicesCompile() throws IOException {
        List<String> snippets = blocks("docs/agents.md", "java");

        assertThat(snippets)
                .isNotEmpty()
                .allSatisfy(snippet -> assertThat(compile(snippet)).isEmpty());
    }

    @Test
    void thePomSnippetIsWellFormedAndNamesThisVersion() throws Exception {
        for (String snippet : blocks("README.md", "xml")) {
            String document = "<project>" + snippet + "</project>";
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
            String pom = Files.readString(Path.of("pom.xml"));
            var version = Pattern.compile("<version>([^<]+)</version>").matcher(pom);
            assertThat(version.find()).isTrue();
            assertThat(snippet).contains("<version>" + version.group(1) + "</version>");
        }
    }

    private String compile(String source) throws IOException {
        var file = new SimpleJavaFileObject(URI.create("string:///SupportDeskTest.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        var compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter output = new StringWriter();
        var options = List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none");
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            boolean success = compiler.getTask(output, files, null, options, null, List.of(file))
                    .call();
            return success ? "" : "does not compile: " + output;
        }
    }

    private static List<String> blocks(String page, String language) throws IOException {
        String text = Files.readString(Path.of("..").resolve(page));
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
