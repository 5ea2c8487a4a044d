package dev.maspo.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Rubrics;
import dev.maspo.testing.Optimizing;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rubric in an annotation, followed through a run. */
class RubricsTest {

    @TempDir
    Path folder;

    @Test
    void aRubricReachesTheJudgeAndTheOptimizerOfItsAgentAndOfTheOneBefore() {
        Rubrics.HEARD.clear();

        assertThat(Optimizing.run(Rubrics.class, folder, "maspo.rounds", "1", "maspo.steps", "1")
                        .error())
                .isNull();

        String block = "<rubric>\n" + Rubrics.RUBRIC + "\n</rubric>";
        assertThat(Rubrics.HEARD.stream().filter(text -> text.contains("<output_A_")))
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(question.contains(block)).isEqualTo(question.contains("Writes the answer")));
        assertThat(Rubrics.HEARD.stream().filter(text -> text.contains("<agent>writer</agent>")))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request).contains(block));
        assertThat(Rubrics.HEARD.stream().filter(text -> text.contains("<agent>sorter</agent>")))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request)
                        .contains(
                                "- writer: Writes the answer (judged by: " + Rubrics.RUBRIC.replace("\n", " ") + ")"));
    }
}
