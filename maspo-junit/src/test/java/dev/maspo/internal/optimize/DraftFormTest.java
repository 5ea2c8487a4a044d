package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A draft keeps the form that a prompt has. */
class DraftFormTest {

    private static final String ORIGINAL = "You sort mail.\nRules:\n- Be brief.\n- Use {{input}}.\nAnswer in one word.";

    private final Draft draft = new Draft(ORIGINAL);

    private NavigableSet<Integer> absorb(String prompt) {
        return draft.absorb(prompt, Set.of()).edits();
    }

    private String with(Integer... edits) {
        return draft.variant(new TreeSet<>(List.of(edits))).prompt();
    }

    @Test
    void linesAndSentencesAreEditsOfTheirOwn() {
        String prompt = "You sort mail.\nRules: be kind.\nMail: {{input}}\nAnswer in one word.";
        Draft mail = new Draft(prompt);
        String both = prompt.replace("be kind.", "be kind. Name dates. Mark sums.") + "\nList taxes.";

        assertThat(mail.absorb(both, Set.of()).prompt()).isEqualTo(both);
        assertThat(mail.size()).isEqualTo(3);
        assertThat(mail.variant(new TreeSet<>(Set.of(1))).prompt())
                .isEqualTo(prompt.replace("be kind.", "be kind. Mark sums."));
        assertThat(mail.variant(new TreeSet<>(Set.of(2))).prompt()).isEqualTo(prompt + "\nList taxes.");
    }

    @Test
    void aParagraphStaysAParagraphAndAListAList() {
        Draft list = new Draft("Sort it.\nRules:\n{{input}}");
        list.absorb("Sort it.\nRules:\n1. Name dates. Mark sums.\n2. List taxes.\n{{input}}", Set.of());

        assertThat(list.variant(new TreeSet<>(Set.of(1, 2))).prompt())
                .isEqualTo("Sort it.\nRules:\n1. Mark sums.\n2. List taxes.\n{{input}}");
        assertThat(list.variant(new TreeSet<>(Set.of(2))).prompt())
                .isEqualTo("Sort it.\nRules:\n1. List taxes.\n{{input}}");

        Draft prose = new Draft("Sort it. Be kind. Answer in a word.\n{{input}}");
        prose.trim();
        prose.absorb("Sort it. Be kind. Name dates. Answer in a word.\n{{input}}", Set.of());

        assertThat(prose.variant(new TreeSet<>(Set.of(0, 1))).prompt())
                .isEqualTo("Sort it. Name dates. Answer in a word.\n{{input}}");
    }

    @Test
    void anItemOfAnotherListGetsTheMarkOfThisOne() {
        absorb(ORIGINAL.replace("- Use", "* Name dates.\n- Use"));

        assertThat(with(0)).isEqualTo(ORIGINAL.replace("- Use", "- Name dates.\n- Use"));
    }

    @Test
    void aHeadingWithNothingUnderItIsLeftOut() {
        absorb(ORIGINAL + "\n\n## Style\n\n- Name dates.");

        assertThat(draft.variant(new TreeSet<>(Set.of(0))).prompt()).isEqualTo(ORIGINAL);
        assertThat(with(0, 1)).isEqualTo(ORIGINAL + "\n\n## Style\n\n- Name dates.");
    }

    @Test
    void anotherOrderIsNoEdit() {
        String prompt = "You sort mail. Be brief. Name dates.\n{{input}}";

        assertThat(new Draft(prompt)
                        .absorb("{{input}}\nYou sort mail. Name dates. Be brief.", Set.of())
                        .edits())
                .isEmpty();
    }

    @Test
    void placeholdersMoveWithTheirSentences() {
        Draft mail = new Draft("Read {{input}} first. Then sort {{mail}} by kind.");

        Variant variant = mail.absorb("You get {{input}}.\n\nSort this: {{mail}}", Set.of());

        assertThat(variant.edits()).hasSize(1);
        assertThat(variant.prompt())
                .contains("You get {{input}}.", "Sort this: {{mail}}")
                .doesNotContain("Read");
    }
}
