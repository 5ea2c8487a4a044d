package dev.maspo.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.MaspoException;
import dev.maspo.Verdict;
import dev.maspo.fixtures.Gated;
import dev.maspo.result.Comparison;
import dev.maspo.result.GateResult;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Running;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Changes of anything but a prompt: the cases are run, and what the baseline recorded is what they are held against.
 */
class ChangedStateTest {

    @TempDir
    Path folder;

    private Gating gating;

    @BeforeEach
    void record() {
        gating = new Gating(folder);
        gating.record(Gated.Accepted.class);
    }

    // The fixtures are classes of one source file, so a hash of it that has changed is written into the baseline.
    private void recordedBy(String pipeline, String pattern, String replacement) throws IOException {
        Path file = gating.baselines().resolve(pipeline + ".baseline.json");
        String text = Files.readString(file);
        assertThat(Pattern.compile(pattern).matcher(text).find()).as(pattern).isTrue();
        Files.writeString(file, text.replaceFirst(pattern, replacement));
    }

    private void otherCode(String pipeline) throws IOException {
        recordedBy(pipeline, "\"testClass\" : \"[0-9a-f]{16}\"", "\"testClass\" : \"0000000000000000\"");
    }

    @Test
    void codeThatHarmsIsARegressionThatIsNotThePrompts() throws IOException {
        otherCode("gated");

        GateResult result = gating.check(Gated.Spoilt.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(result.changes()).isEmpty();
        assertThat(result.attributions()).isEmpty();
        assertThat(result.differences()).containsExactly("the test class, with its agent methods and assertions");
        assertThat(result.headline())
                .isEqualTo("gated is worse than its recorded scores: 1.000 -> 0.000 on 80 cases. Not the prompts: what"
                        + " changed is agent methods or assertions of the test class.");
        assertThat(result.comparisons()).singleElement().satisfies(c -> {
            assertThat(c.against()).isEqualTo("recorded scores");
            assertThat(c.cases()).isEqualTo(80);
            assertThat(c.repeats()).isEqualTo(1);
        });
        assertThat(result.accept()).isEqualTo("mvn maspo:baseline -Dmaspo.pipelines=gated");
    }

    @Test
    void codeThatHarmsNothingPassesAndIsNamed() throws IOException {
        otherCode("gated");

        GateResult result = gating.check(Gated.Accepted.class);

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.split()).isEqualTo("all");
        assertThat(result.differences()).hasSize(1);
        assertThat(result.usage().calls().total()).isPositive();
    }

    @Test
    void aPromptThatNoModelReadsAnyMoreIsAnError() throws IOException {
        otherCode("gated");

        GateResult silenced = gating.check(Gated.Silenced.class);
        GateResult changed = gating.check(Gated.RewordedAndSilenced.class);

        assertThat(silenced.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(silenced.reason()).startsWith("Agent 'sorter' asked no model in any of 80 cases");
        // An error tells what was spent on it: here the writer's calls, or their answers from the cache.
        assertThat(silenced.usage().calls().agent() + silenced.usage().cached()).isPositive();
        assertThat(changed.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(changed.reason()).contains("prompts/gate/sorter-brief.md reached no model");
    }

    @Test
    void anotherModelIsRunAndNamed() {
        GateResult result = gating.check(Gated.OtherModel.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(result.differences()).containsExactly("there was the agent model Reply, now it is Recorder");
        assertThat(result.headline()).endsWith("Not the prompts: what changed is model.");
    }

    @Test
    void anotherRoleIsRunAndNamed() {
        GateResult result = gating.check(Gated.OtherRole.class);

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.differences()).containsExactly("the role, rubric or constraints of 'sorter'");
    }

    @Test
    void anotherVersionOfALibraryIsNamedWithBoth() throws IOException {
        recordedBy("gated", "\"langchain4j-core\" : \"[^ ]+", "\"langchain4j-core\" : \"0.9");

        GateResult result = gating.check(Gated.Accepted.class);

        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.differences())
                .singleElement()
                .satisfies(
                        text -> assertThat(text).matches("the library langchain4j-core 0\\.9 -> \\d+\\.\\d+\\.\\d+"));
    }

    @Test
    void otherCodeElsewhereIsNamedByItsFolder() throws IOException {
        recordedBy("gated", "\"dev/maspo/fixtures\" : \"[0-9a-f]{16}\"", "\"dev/maspo/fixtures\" : \"0\"");

        assertThat(gating.check(Gated.Accepted.class).differences())
                .containsExactly("code or resources in dev/maspo/fixtures");
    }

    @Test
    void aHarmfulPromptBesideOtherCodeIsStillNamed() throws IOException {
        otherCode("gated");

        GateResult result = gating.check(Gated.Nicer.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(result.comparisons()).extracting(Comparison::against).containsExactly("baseline", "recorded scores");
        assertThat(result.headline()).startsWith("prompts/gate/sorter-nice.md makes `writer` worse");
        assertThat(result.differences()).hasSize(1);
    }

    @Test
    void harmfulCodeBesideAPromptWithoutEffectIsNotLaidAtItsDoor() throws IOException {
        otherCode("gated");

        GateResult result = gating.check(Gated.RewordedAndSpoilt.class);

        assertThat(result.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(result.comparisons().get(0).against()).isEqualTo("recorded scores");
        assertThat(result.attributions()).isEmpty();
        assertThat(result.headline())
                .endsWith(
                        "The changed prompts alone are no credible loss; what else changed: agent methods or assertions"
                                + " of the test class.");
    }

    @Test
    void anAssertionThatIsNewIsNotComparedAsNothingWasRecordedOfIt() throws IOException {
        otherCode("gated");

        GateResult result = gating.check(Gated.AcceptedTwoScores.class);

        assertThat(result.comparisons()).extracting(Comparison::name).containsExactly("system");
        assertThat(result.warnings())
                .containsExactly("The baseline holds no score of isShort, so it was not compared.");
    }

    @Test
    void withoutAssertionsTheJudgeComparesWithTheRecordedOutputs() throws IOException {
        gating.record(Gated.Judged.class);
        otherCode("judged");

        GateResult same = gating.check(Gated.Judged.class);
        GateResult spoilt = gating.check(Gated.JudgedSpoilt.class);

        assertThat(same.verdict()).isEqualTo(Verdict.PASS);
        assertThat(same.usage().calls().judge()).isZero();
        assertThat(spoilt.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(spoilt.comparisons().get(0).after().score()).isZero();
    }

    @Test
    void anotherJudgeIsNamedWhereTheJudgeDecides() {
        gating.record(Gated.Judged.class);

        assertThat(gating.check(Gated.OtherJudge.class).differences())
                .containsExactly("there was the judge model Reply, now it is Recorder");
    }

    @Test
    void runsOfTodayAreComparedEvenIfNothingHasChanged() {
        var results = Running.jupiter(Gated.Spoilt.class, gating.parameters());

        results.testEvents().assertStatistics(stats -> stats.started(2).failed(1));
        assertThat(results.testEvents().failed().stream().map(Running::thrown))
                .anySatisfy(failure -> assertThat(failure)
                        .hasMessageStartingWith(
                                "REGRESSION: gated is worse than its recorded scores: 1.000 -> 0.000 on 80"
                                        + " cases. Nothing has changed here: a model answers otherwise than before"));
    }

    @Test
    void aBaselineOfAnEarlierFormIsAnErrorThatSaysSo() throws IOException {
        recordedBy("gated", "\"schema\" : 2", "\"schema\" : 1");

        GateResult result = gating.check(Gated.Accepted.class);

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason())
                .contains("has schema 1, this version reads schema 2", "mvn maspo:baseline -Dmaspo.pipelines=gated");
        assertThat(result.reason()).doesNotContain(MaspoException.class.getName());
    }
}
