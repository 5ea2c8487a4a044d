package dev.maspo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import dev.maspo.fixtures.Gated;
import dev.maspo.result.GateResult;
import dev.maspo.testing.Gating;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineFileTest {

    private static final String REMEDY = "Restore it from version control, or record the state on disk as the accepted"
            + " one: mvn maspo:baseline -Dmaspo.pipelines=gated";

    @TempDir
    Path folder;

    private Gating gating;
    private Path file;

    @BeforeEach
    void record() {
        gating = new Gating(folder);
        String recorded = gating.record(Gated.Accepted.class).resultFile();
        file = gating.baselines().resolve("gated.baseline.json");
        assertThat(recorded).isEqualTo(file.toString());
    }

    @Test
    void hasALinePerPromptLineAndOnePerCase() throws IOException {
        List<String> lines = Files.readAllLines(file);

        assertThat(lines)
                .contains(
                        "  \"schema\" : 2,",
                        "  \"basis\" : \"assertions\",",
                        "    { \"role\" : \"agent\", \"agent\" : \"\", \"name\" : \"Reply\", \"details\" : \"\" }",
                        "      \"Answer with the name of the queue only.\",",
                        "  \"caseFile\" : \"cases/gate.jsonl\",");
        assertThat(lines.stream()
                        .filter(line -> line.matches("    \\{ \"id\" : \"g\\d\\d\", \"hash\" : \"[0-9a-f]{16}\","
                                + " \"scores\" : \\{ \"namesTheTeam\" : \\[ 1.0 ] } },?")))
                .hasSize(80)
                .isSorted();
        assertThat(lines).hasSizeLessThan(300);
    }

    @Test
    void isTheSameByteForByteWhateverTheConcurrency() throws IOException {
        byte[] first = Files.readAllBytes(file);

        gating.record(Gated.Accepted.class, "maspo.concurrency", "1");

        assertThat(file).hasBinaryContent(first);
    }

    @Test
    void ofANewerVersionIsAnError() throws IOException {
        change("\"schema\" : 2", "\"schema\" : 3");

        error("has schema 3, this version reads schema 2", REMEDY);
    }

    @Test
    void thatIsNoJsonIsAnError() throws IOException {
        Files.writeString(file, "<<<<<<< HEAD\n" + Files.readString(file));

        error("is damaged: ", REMEDY);
    }

    @Test
    void withoutAFieldIsAnError() throws IOException {
        change("  \"basis\" : \"assertions\",\n", "");

        error("is damaged: ", "basis", REMEDY);
    }

    @Test
    void withAFieldThatNobodyKnowsIsAnError() throws IOException {
        change("\"basis\"", "\"bases\" : 1, \"basis\"");

        error("is damaged: ", "bases", REMEDY);
    }

    @Test
    void whoseCasesWereMergedByHandIsAnError() throws IOException {
        String row = Files.readAllLines(file).stream()
                .filter(l -> l.contains("g07"))
                .findFirst()
                .orElseThrow();
        change(row + "\n", "");

        error("is damaged: its cases are not those that its hash was made of", REMEDY);
    }

    @Test
    void ofAnotherPipelineIsAnError() throws IOException {
        change("\"pipeline\" : \"gated\"", "\"pipeline\" : \"other\"");

        error("is the baseline of the pipeline 'other', not of 'gated'", REMEDY);
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }

    private void error(String... parts) {
        GateResult result = gating.check(Gated.Accepted.class);
        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains(file.toString()).contains(parts);
        assertThat(result.baseline()).isEqualTo(file.toString());
        assertThat(result.accept()).isEqualTo("mvn maspo:baseline -Dmaspo.pipelines=gated");
    }
}
