package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final String ORIGINAL = "You sort mail.\nRules:\n- Be brief.\n- Use {{input}}.\nAnswer in one word.";

    private final Draft draft = new Draft(ORIGINAL);

    private NavigableSet<Integer> absorb(String prompt) {
        return draft.absorb(prompt, Set.of()).edits();
    }

    private String with(Integer... edits) {
        return draft.variant(new TreeSet<>(List.of(edits))).prompt();
    }

    @Test
    void itemsOfAListAreEditsOfTheirOwn() {
        absorb(ORIGINAL.replace("- Use", "- Name dates.\n- Name sums.\n- Use"));

        assertThat(draft.size()).isEqualTo(2);
        assertThat(with(1)).isEqualTo(ORIGINAL.replace("- Use", "- Name sums.\n- Use"));
        assertThat(with(0, 1)).isEqualTo(ORIGINAL.replace("- Use", "- Name dates.\n- Name sums.\n- Use"));
    }

    @Test
    void anExampleStaysTogether() {
        absorb(ORIGINAL + "\nFor example:\n{\"kind\": \"bill\"}");

        assertThat(draft.size()).isEqualTo(1);
    }

    @Test
    void editsOfSeveralProposalsAreJoined() {
        absorb(ORIGINAL.replace("- Use", "- Name dates.\n- Use"));
        absorb(ORIGINAL.replace("one word", "two words"));

        assertThat(with(0, 1))
                .isEqualTo(
                        "You sort mail.\nRules:\n- Be brief.\n- Name dates.\n- Use {{input}}.\nAnswer in two words.");
    }

    @Test
    void ofEditsThatNeedTheSameLineTheBetterIsMade() {
        absorb(ORIGINAL.replace("one word", "two words"));
        absorb(ORIGINAL.replace("one word", "three words"));

        assertThat(draft.together(List.of(0, 1))).containsExactly(0);
        assertThat(draft.together(List.of(1, 0))).containsExactly(1);
        assertThat(with(1)).contains("three words");
    }

    @Test
    void theSameEditIsKnownOnce() {
        absorb(ORIGINAL.replace("- Use", "- Name dates.\n- Use"));

        assertThat(absorb(ORIGINAL.replace("- Be", "- Name dates.\n- Be"))).containsExactly(0);
    }

    @Test
    void whatTakesAnAdoptedEditAwayIsThePromptWithoutIt() {
        String better = ORIGINAL.replace("- Use", "- Name dates.\n- Use");
        draft.adopt(draft.absorb(better, Set.of()));

        assertThat(absorb(better.replace("- Name dates.\n", "- Name sums.\n"))).contains(1);
        assertThat(absorb(ORIGINAL)).isEmpty();
    }

    @Test
    void anEditOfWhatAnEditBroughtIsNotMadeWithoutIt() {
        String better = ORIGINAL.replace("- Use", "- Name dates.\n- Use");
        draft.adopt(draft.absorb(better, Set.of()));
        NavigableSet<Integer> edits = absorb(better.replace("- Name dates.", "- Name all dates."));

        assertThat(edits).containsExactly(0, 1);
        assertThat(draft.variant(new TreeSet<>(List.of(1))).edits()).isEmpty();
        assertThat(draft.together(List.of(1, 0))).containsExactly(0, 1);
    }

    @Test
    void anItemThatMakesRoomForAnUnlikeOneIsAnEditOfItsOwn() {
        absorb(ORIGINAL.replace("- Be brief.", "- Name all dates."));

        assertThat(draft.size()).isEqualTo(2);
        assertThat(with(0)).isEqualTo(ORIGINAL.replace("- Be brief.\n", ""));
        assertThat(with(1)).isEqualTo(ORIGINAL.replace("- Be brief.", "- Name all dates.\n- Be brief."));
    }

    @Test
    void ofTheSameInstructionInOtherWordsOnlyTheBetterIsMade() {
        absorb(ORIGINAL.replace("- Use", "- Name all dates first.\n- Use"));
        absorb(ORIGINAL.replace("- Use", "- Name the sums first.\n- Use"));
        absorb(ORIGINAL.replace("- Use", "- Always name all dates first.\n- Use"));

        assertThat(draft.together(List.of(0, 1, 2))).containsExactly(0, 1);
        assertThat(draft.together(List.of(2, 1, 0))).containsExactly(1, 2);
    }

    @Test
    void whereEverythingIsWordedAnewAnInstructionIsTheEditThatIsKnown() {
        absorb(ORIGINAL.replace("- Use", "- Name all dates of letters.\n- Use"));
        String anew = "The mail is what you sort.\nRules:\n- Brief is good.\n- Use {{input}}.\n"
                + "- One word is your answer.\n- Letters have dates: name them all.";

        assertThat(absorb(anew)).contains(0);
        assertThat(draft.size()).isEqualTo(1);
    }

    @Test
    void aRewrittenPromptIsAnEditAsAWholeUntilThePromptChanges() {
        String rewritten = "Letters are put in order.\nPolite you are!\nGive {{input}} a name.\nUse few syllables.";
        absorb(ORIGINAL.replace("- Use", "- Name dates.\n- Use"));
        Variant whole = draft.absorb(rewritten, Set.of());

        assertThat(whole.prompt()).isEqualTo(rewritten);
        assertThat(draft.wholes()).containsExactly(1);
        assertThat(whole.against(draft.incumbent())).containsExactly(Map.entry(1, 1));

        draft.adopt(draft.variant(new TreeSet<>(Set.of(0))));
        assertThat(draft.wholes()).isEmpty();
    }

    @Test
    void anAdoptedRewriteCanBeTakenApart() {
        String rewritten = "Letters are put in order.\nPolite you are!\nGive {{input}} a name.\nUse few syllables.";
        absorb(ORIGINAL.replace("- Use", "- Name dates.\n- Use"));
        draft.adopt(draft.variant(new TreeSet<>(Set.of(0))));

        Draft.Adoption adoption = draft.adopt(draft.absorb(rewritten, Set.of()));

        assertThat(adoption.held()).containsExactly(0);
        assertThat(adoption.removals()).hasSize(2);
        assertThat(draft.incumbent().prompt()).isEqualTo(rewritten);
        assertThat(draft.variant(new TreeSet<>(adoption.removals())).prompt())
                .isEqualTo("Letters are put in order.\nGive {{input}} a name.");
    }

    @Test
    void whatThePromptSaysAlreadyIsNotSaidAgain() {
        absorb(ORIGINAL.replace("- Use", "- BE BRIEF!\n- Use"));

        assertThat(draft.together(List.of(0))).isEmpty();
    }

    @Test
    void aVariantShowsWhatItsEditsShow() {
        Variant shows = draft.absorb(ORIGINAL + "\nLike c7.", Set.of("c7"));

        assertThat(shows.shown()).containsExactly("c7");
        assertThat(draft.variant(new TreeSet<>()).shown()).isEmpty();
    }

    @Test
    void linesOfTheOriginalAreLeftOutOneByOneIfTheyStandAlone() {
        draft.trim();
        draft.trim();
        draft.trim();

        assertThat(draft.size()).isEqualTo(2);
        assertThat(with(0)).isEqualTo(ORIGINAL.replace("- Be brief.\n", ""));
        assertThat(with(1)).isEqualTo(ORIGINAL.replace("\nAnswer in one word.", ""));
    }

    private static Set<String> instructions(String prompt) {
        return new TreeSet<>(PromptEdits.instructions(PromptText.split(prompt)));
    }

    // Whatever an optimizer makes of a prompt, as edits it has the same instructions.
    @Test
    void anyPromptComesToTheSameAsItsEdits() {
        Random random = new Random(5);
        for (int round = 0; round < 500; round++) {
            Draft some = new Draft(lines(random, 6));
            for (int proposal = 0; proposal < 3; proposal++) {
                String prompt = lines(random, 6);
                Variant variant = some.absorb(prompt, Set.of());
                assertThat(instructions(variant.prompt())).isEqualTo(instructions(prompt));
                assertThat(some.variant(variant.edits())).isEqualTo(variant);
                some.adopt(variant);
            }
        }
    }

    private static String lines(Random random, int most) {
        String[] words = {"Alpha.", "Bravo.", "Carol.", "Delta.", "Foxtrot."};
        String[] marks = {"\n- ", "\n", " ", "\n1. "};
        StringBuilder text = new StringBuilder("You sort.");
        for (int i = random.nextInt(most); i >= 0; i--) {
            text.append(marks[random.nextInt(marks.length)]).append(words[random.nextInt(words.length)]);
        }
        return text.toString();
    }

    @Test
    void demonstrationsComeAndGoAsAWholeThoughTheyHoldLinesOfThePrompt() {
        String prompt = "Sort the mail.\n\nMail:\n{{input}}";
        Example one = new Example(Example.Kind.FRESH, "a", "Mail:\n- pay me\n- now", "bill", Map.of(), "", "");
        Example two = new Example(Example.Kind.FRESH, "b", "Mail:\n\nSort the mail.", "order", Map.of(), "", "");
        String shown = DemonstrationBlock.into(prompt, List.of(one, two));
        Draft mail = new Draft(prompt);

        NavigableSet<Integer> block = mail.absorb(shown, Set.of("a", "b")).edits();
        assertThat(block).hasSize(1);
        assertThat(mail.variant(block).prompt()).isEqualTo(shown);

        mail.adopt(mail.variant(block));
        Variant told = mail.absorb(
                shown.replace("Sort the mail.\n\n<dem", "Sort the mail.\n- Be brief.\n\n<dem"), Set.of("a", "b"));
        NavigableSet<Integer> instruction = new TreeSet<>(told.edits());
        instruction.removeAll(block);
        assertThat(mail.variant(instruction).prompt()).isEqualTo("Sort the mail.\n- Be brief.\n\nMail:\n{{input}}");

        assertThat(mail.absorb(prompt, Set.of()).edits()).isEmpty();
    }

    @Test
    void noItemInsideADemonstrationIsTakenOutOfAPrompt() {
        Draft mail = new Draft("Sort it.\n<demonstrations>\n- pay me\n</demonstrations>\n- Be brief.\n{{input}}");

        mail.trim();
        mail.trim();

        assertThat(mail.size()).isEqualTo(1);
        assertThat(mail.variant(new TreeSet<>(List.of(0))).prompt())
                .contains("- pay me")
                .doesNotContain("- Be brief.");
    }

    @Test
    void anInstructionThatTwoEditsBringIsThereOnce() {
        absorb(ORIGINAL.replace("- Use", "- Name dates.\n- Use"));
        absorb(ORIGINAL.replace("- Use", "Take care:\n- Name dates.\n- Name sums.\n- Use"));

        assertThat(with(0, 1, 2).split("- Name dates.", -1)).hasSize(2);
        assertThat(with(0, 1, 2)).contains("Take care:", "- Name sums.");
    }

    @Test
    void anInstructionThatThePromptHasTwiceStaysTwice() {
        String twice = ORIGINAL.replace("- Use", "- Be brief.\n- Use");

        assertThat(new Draft(twice).variant(new TreeSet<>()).prompt()).isEqualTo(twice);
    }
}
