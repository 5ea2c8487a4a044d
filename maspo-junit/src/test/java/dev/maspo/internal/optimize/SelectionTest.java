package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.testing.Graphs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Edits that are clean one by one may break a rule together. */
class SelectionTest {

    private static final Weights WEIGHTS = new Weights(0.4, 0.4, 0.2);
    private static final Pipeline PIPELINE = pipeline(chatting("reader"));
    private static final String PROMPT =
            "Read letters of customers.\n- Extract every order number.\n- List dates and amounts"
                    + " plainly.\n{{input}}";
    private static final List<Case> CASES =
            List.of(Graphs.item("c1", "a lantern with a saddle stands upon the quiet meadow near our brook tonight"));

    private final Beam beam = new Beam("reader", PROMPT, new Ratings(WEIGHTS, 1));
    private final Selection selection = new Selection(
            SearchSettings.joint(1, 1, WEIGHTS, 1), new Hygiene(PIPELINE.prompted(), prompts("reader", PROMPT), CASES));

    // Each edit by itself wins on so many cases.
    private void known(String prompt, int wins) {
        Variant variant = beam.draft().absorb(prompt, Set.of());
        beam.ratings().grow(beam.draft().size());
        for (int i = 0; i < wins; i++) {
            beam.ratings()
                    .learn(
                            new TreeMap<>(Map.of(variant.edits().last(), 1)),
                            new Observation(new CaseEvidence("t" + i, 1, Map.of(), 1), false, false));
        }
    }

    private String best() {
        return selection.best(PIPELINE.agent("reader"), beam).prompt();
    }

    @Test
    void cleanEditsAreMadeTogether() {
        known(PROMPT.replace("{{input}}", "- Be brief.\n{{input}}"), 3);
        known(PROMPT.replace("order number", "order number and invoice number"), 3);

        assertThat(best()).contains("- Be brief.", "invoice number");
    }

    @Test
    void ofEditsThatLeaveNothingOfTheRoleTheLeastPromisingAreGivenUp() {
        known(PROMPT.replace("Read letters of customers.\n", ""), 9);
        known(PROMPT.replace("- Extract every order number.\n", ""), 3);
        known(PROMPT.replace("- List dates and amounts plainly.\n", ""), 6);

        assertThat(best()).isEqualTo("- Extract every order number.\n{{input}}");
    }

    @Test
    void ofEditsThatMakeUpTheTextOfACaseTheLeastPromisingIsGivenUp() {
        known(PROMPT.replace("{{input}}", "- a lantern with a saddle\n{{input}}"), 3);
        known(PROMPT.replace("{{input}}", "- stands upon the quiet meadow\n{{input}}"), 6);

        assertThat(best()).contains("quiet meadow").doesNotContain("lantern");
    }

    @Test
    void whereEveryChangeBreaksARuleThePromptStays() {
        known(PROMPT.replace("{{input}}", "- " + "be very brief, ".repeat(400) + "\n{{input}}"), 9);

        assertThat(best()).isEqualTo(PROMPT);
    }

    @Test
    void demonstrationsMayShowCasesThoughInstructionsMayNot() {
        Example example = new Example(Example.Kind.FRESH, "c1", CASES.get(0).inputText(), "a letter", Map.of(), "", "");
        String shown = DemonstrationBlock.into(PROMPT, List.of(example));
        beam.draft().absorb(shown, Set.of("c1"));
        beam.ratings().grow(1);
        beam.ratings()
                .learn(
                        new TreeMap<>(Map.of(0, 1)),
                        new Observation(new CaseEvidence("t", 1, Map.of(), 1), false, false));

        assertThat(best()).isEqualTo(shown);
    }

    @Test
    void anEditThatHadNoPartInItIsNotGivenUp() {
        known(PROMPT.replace("{{input}}", "- a lantern with a saddle\n{{input}}"), 9);
        known(PROMPT.replace("{{input}}", "- stands upon the quiet meadow\n{{input}}"), 6);
        known(PROMPT.replace("{{input}}", "- Be brief.\n{{input}}"), 3);

        assertThat(best()).contains("lantern", "- Be brief.").doesNotContain("meadow");
    }

    @Test
    void besideDemonstrationsAnInstructionMayNotShowAnotherCase() {
        Example example = new Example(Example.Kind.FRESH, "c2", "a short letter", "a letter", Map.of(), "", "");
        beam.draft().absorb(DemonstrationBlock.into(PROMPT, List.of(example)), Set.of("c2"));
        known(PROMPT.replace("{{input}}", "- a lantern with a saddle stands upon the quiet meadow\n{{input}}"), 6);
        beam.ratings()
                .learn(
                        new TreeMap<>(Map.of(0, 1)),
                        new Observation(new CaseEvidence("t", 1, Map.of(), 1), false, false));

        assertThat(best()).contains("a short letter").doesNotContain("lantern");
    }
}
