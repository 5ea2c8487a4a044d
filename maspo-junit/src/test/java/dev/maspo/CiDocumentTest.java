package dev.maspo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

/** What the pages on CI and reports show must work when it is copied. */
class CiDocumentTest {

    private static final Path DOCS = Path.of("../docs");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static List<String> blocks(String file, String language) throws IOException {
        String text = Files.readString(DOCS.resolve(file));
        return Pattern.compile("^```" + language + "\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }

    private static List<JsonNode> workflows() throws IOException {
        List<JsonNode> workflows = new ArrayList<>();
        for (String block : blocks("ci.md", "yaml")) {
            assertThat(block).doesNotContain("\t");
            workflows.add(YAML.readTree(block));
        }
        return workflows;
    }

    @Test
    void theChecksWorkflowGivesPullRequestsNoRightsAndForksRecordedCalls() throws IOException {
        JsonNode check = workflows().get(0);

        assertThat(check.path("permissions").properties()).hasSize(1);
        assertThat(check.path("permissions").path("contents").asText()).isEqualTo("read");
        assertThat(check.path("on").has("pull_request")).isTrue();
        JsonNode job = check.path("jobs").path("check");
        assertThat(job.path("env").path("CALLS").asText()).contains("head.repo.fork && 'replay' || 'live'");
        List<String> runs = new ArrayList<>();
        job.path("steps").forEach(step -> {
            assertThat(step.has("run")).isNotEqualTo(step.has("uses"));
            runs.add(step.path("run").asText());
        });
        assertThat(runs)
                .anyMatch(run -> run.startsWith("mvn -B -ntp verify -Dmaspo.calls="))
                .anyMatch(run -> run.contains("maspo:report") && run.contains("$GITHUB_STEP_SUMMARY"));
        // A text of the pull request's, such as its title, must not become a part of a script.
        assertThat(runs)
                .allSatisfy(run -> assertThat(run.replace("${{ github.event.number }}", ""))
                        .doesNotContain("${{"));
    }

    @Test
    void theCommentingWorkflowRunsNothingOfThePullRequest() throws IOException {
        JsonNode comment = workflows().get(1);

        assertThat(comment.path("on")
                        .path("workflow_run")
                        .path("workflows")
                        .get(0)
                        .asText())
                .isEqualTo(workflows().get(0).path("name").asText());
        JsonNode steps = comment.path("jobs").path("comment").path("steps");
        assertThat(steps).noneMatch(step -> step.path("uses").asText().contains("checkout"));
        assertThat(steps.get(0).path("with").path("name").asText()).isEqualTo("maspo-comment");
        assertThat(workflows().get(0).path("jobs").path("check").path("steps"))
                .anyMatch(step -> step.path("with").path("name").asText().equals("maspo-comment"));
    }

    @Test
    void theGitLabJobChecksReportsAndKeeps() throws IOException {
        JsonNode job = workflows().get(2).path("prompts");

        assertThat(job.path("script")).anyMatch(line -> line.asText().startsWith("mvn -B -ntp verify -Dmaspo.calls="));
        assertThat(job.path("after_script")).anyMatch(line -> line.asText().contains("maspo:report"));
        assertThat(job.path("artifacts").path("when").asText()).isEqualTo("always");
    }

    @Test
    void everyScriptIsOneThatAShellReads() throws Exception {
        List<String> scripts = new ArrayList<>();
        workflows().forEach(workflow -> workflow.findValues("run").forEach(run -> scripts.add(run.asText())));
        workflows().get(2).path("prompts").path("script").forEach(line -> scripts.add(line.asText()));
        workflows().get(2).path("prompts").path("after_script").forEach(line -> scripts.add(line.asText()));

        assertThat(scripts).hasSizeGreaterThan(5);
        for (String script : scripts) {
            Process shell =
                    new ProcessBuilder("sh", "-n").redirectErrorStream(true).start();
            shell.getOutputStream().write(script.getBytes(StandardCharsets.UTF_8));
            shell.getOutputStream().close();
            assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .as(script)
                    .isEmpty();
            assertThat(shell.waitFor()).as(script).isZero();
        }
    }

    @Test
    void thePomSnippetsAreWellFormedAndNameTheVersionsInUse() throws Exception {
        String poms = Files.readString(Path.of("pom.xml")) + Files.readString(Path.of("../pom.xml"));
        for (String page : List.of("ci.md", "allure.md")) {
            for (String snippet : blocks(page, "xml")) {
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(snippet.getBytes(StandardCharsets.UTF_8)));
                assertThat(Pattern.compile("<version>([^<]+)</version>")
                                .matcher(snippet)
                                .results()
                                .map(r -> r.group(1)))
                        .isNotEmpty()
                        .allMatch(version -> poms.contains(">" + version + "<"));
            }
        }
    }

    @Test
    void thePicturesAreThereAndSmall() throws IOException {
        for (String page : List.of("allure.md", "reports.md")) {
            Stream<MatchResult> pictures = Pattern.compile("!\\[[^]]+]\\(([^)]+)\\)")
                    .matcher(Files.readString(DOCS.resolve(page)))
                    .results();
            assertThat(pictures.map(result -> DOCS.resolve(result.group(1))))
                    .isNotEmpty()
                    .allSatisfy(picture -> {
                        assertThat(picture).isRegularFile();
                        assertThat(Files.size(picture)).isBetween(5_000L, 300_000L);
                    });
        }
    }
}
