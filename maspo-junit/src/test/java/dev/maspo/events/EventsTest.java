package dev.maspo.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maspo.fixtures.Desk;
import dev.maspo.internal.pipeline.CaseFile;
import dev.maspo.internal.pipeline.CaseSplit;
import dev.maspo.internal.pipeline.Resources;
import dev.maspo.result.RunResult;
import dev.maspo.testing.DeskModel;
import dev.maspo.testing.Optimizing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the events of a real run can be asked. */
class EventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // The run sets it.
    private static RunResult result;

    private static final List<JsonNode> STEPS = new ArrayList<>();

    @BeforeAll
    static void run() throws IOException {
        result = Optimizing.result(Optimizing.run(Desk.class, folder, "maspo.demonstrations", "on"));
        for (String line : Files.readAllLines(folder.resolve("desk/events.jsonl"))) {
            STEPS.add(JSON.readTree(line));
        }
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    private static List<JsonNode> candidates() {
        return STEPS.stream()
                .flatMap(step -> {
                    List<JsonNode> all = new ArrayList<>();
                    step.get("candidates").forEach(all::add);
                    return all.stream();
                })
                .toList();
    }

    private static Set<String> optimizeCases() {
        var cases = CaseFile.load("cases/desk.jsonl", new Resources(EventsTest.class.getClassLoader()));
        return CaseSplit.of("desk", cases).optimize().stream().map(c -> c.id()).collect(Collectors.toSet());
    }

    @Test
    void whichStepAddedThisSentenceAndWhichCasesDidItWinAndLose() {
        List<JsonNode> found = candidates().stream()
                .filter(c -> c.get("decision").asText().equals("adopted"))
                .filter(c ->
                        c.get("diff").asText().lines().anyMatch(l -> l.startsWith("+") && l.contains(DeskModel.GOOD)))
                .toList();

        assertThat(found).hasSize(1);
        JsonNode candidate = found.get(0);
        Set<String> won = new TreeSet<>(texts(candidate.at("/won/global")));
        assertThat(won).isNotEmpty().isSubsetOf(optimizeCases());
        assertThat(texts(candidate.at("/won/lookahead/writer"))).containsExactlyInAnyOrderElementsOf(won);
        assertThat(texts(candidate.at("/lost/global"))).isEmpty();
        assertThat(candidate.get("global").asDouble())
                .isCloseTo(0.5 + 0.5 * won.size() / candidate.get("cases").asInt(), within(1e-12));
        assertThat(candidate.at("/decided/assertions").asInt()).isGreaterThanOrEqualTo(won.size());
    }

    @Test
    void theDocumentedQuestionsWorkInJq() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/jq")), "jq is not installed");
        List<String> questions = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("../docs/events.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(questions).hasSize(3);

        String first = questions.get(0).replaceFirst("--arg s \"[^\"]+\"", "--arg s \"" + DeskModel.GOOD + "\"");
        List<JsonNode> answers = new ArrayList<>();
        for (String line : shell(first).lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        assertThat(answers)
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.get("agent").asText()).isEqualTo("sorter"));
        assertThat(answers)
                .extracting(answer -> answer.get("decision").asText())
                .contains("adopted", "on trial");
        JsonNode answer = answers.stream()
                .filter(a -> a.get("decision").asText().equals("adopted"))
                .findFirst()
                .orElseThrow();
        assertThat(texts(answer.at("/won/global"))).isNotEmpty();
        assertThat(answer.get("lines").asInt()).isPositive();
        JsonNode step = STEPS.get(answer.get("step").asInt() - 1);
        assertThat(step.get("adopted")).isEqualTo(answer.get("candidate"));
        assertThat(shell(questions.get(1))).contains("joined\tadopted");
        assertThat(shell(questions.get(2).replace("triage", "sorter"))).contains("+" + DeskModel.GOOD);
    }

    @Test
    void theDocumentedSentenceIsOneThatTheSamplesOptimizerProposes() throws IOException {
        Matcher sentence =
                Pattern.compile("--arg s \"([^\"]+)\"").matcher(Files.readString(Path.of("../docs/events.md")));

        assertThat(sentence.find()).isTrue();
        assertThat(Path.of("../sample-project/src/test/java/com/example/supportdesk/demo/Instruction.java"))
                .content()
                .contains("\"" + sentence.group(1) + "\"");
    }

    private static String shell(String command) throws Exception {
        Process process = new ProcessBuilder("sh", "-c", command)
                .directory(folder.resolve("desk").toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    @Test
    void everyCandidateHasAParentADiffAndAReason() {
        Set<String> known = new TreeSet<>(Set.of("sorter.0", "writer.0"));
        assertThat(STEPS)
                .isNotEmpty()
                .allSatisfy(step -> assertThat(step.get("schema").asInt()).isEqualTo(2));
        for (JsonNode candidate : candidates()) {
            assertThat(known).contains(candidate.get("parent").asText());
            known.add(candidate.get("id").asText());
            assertThat(candidate.get("reason").asText()).isNotBlank();
            assertThat(candidate.get("proposer").asText()).isIn("traces", "demonstrations", "joined", "trimmed");
            if (!candidate.get("prompt").isNull()) {
                assertThat(candidate.get("diff").asText()).startsWith("@@ ");
            }
        }
    }

    @Test
    void demonstrationsComeFromTheCasesOfTheSearchOnlyAndAreNotMeasuredOnThem() {
        List<JsonNode> shown = candidates().stream()
                .filter(c -> c.get("proposer").asText().equals("demonstrations"))
                .filter(c -> c.get("id").asText().startsWith("sorter."))
                .toList();

        assertThat(shown).isNotEmpty();
        List<String> optimize = CaseFile.load(
                        "cases/desk.jsonl", new Resources(getClass().getClassLoader()))
                .stream()
                .filter(c -> optimizeCases().contains(c.id()))
                .map(c -> c.inputText())
                .toList();
        for (JsonNode candidate : shown) {
            Matcher tickets = Pattern.compile("ticket \\d+: .*")
                    .matcher(candidate.get("prompt").asText());
            Set<String> quoted = tickets.results().map(m -> m.group()).collect(Collectors.toCollection(TreeSet::new));
            assertThat(quoted).isNotEmpty().isSubsetOf(optimize);
            assertThat(candidate.get("cases").asInt()).isLessThanOrEqualTo(optimize.size() - quoted.size());
        }
    }

    @Test
    void theReportedGainIsTheHeldOutOneAndTheSearchsOwnStandsBesideIt() {
        assertThat(result.accepted()).isTrue();
        assertThat(result.searchGain()).isNotNull();
        assertThat(Objects.requireNonNull(result.gain()).mean())
                .isCloseTo(result.after().score() - result.before().score(), within(1e-9));
        int byAssertions = candidates().stream()
                .mapToInt(c -> c.at("/decided/assertions").asInt())
                .sum();
        assertThat(result.decided().assertions()).isEqualTo(byAssertions).isPositive();
    }
}
