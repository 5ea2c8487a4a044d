package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.testing.Graphs;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a candidate may not hold, beyond its form. */
class HygieneTest {

    private static final String SORTER = "You read tickets of customers at the support desk of an online shop."
            + " Say which queue the ticket belongs to: billing, delivery or returns.\n---\n{{input}}";
    private static final String WRITER = "Write a friendly answer in the name of the responsible team, quote the order"
            + " number, promise nothing.\n---\n{{sorter}}\n{{input}}";
    private static final Pipeline PIPELINE = pipeline(chatting("sorter"), chatting("writer", "sorter"));
    private static final Candidate PARENT = new Candidate("sorter.0", "sorter.0", SORTER);
    private static final String[] QUEUES = {"billing", "delivery", "returns", "advice"};

    private final Hygiene hygiene =
            new Hygiene(PIPELINE.prompted(), prompts("sorter", SORTER, "writer", WRITER), cases());

    private static List<Case> cases() {
        return IntStream.range(0, 12)
                .mapToObj(i -> Graphs.item(
                        "t" + i,
                        TextNode.valueOf(
                                i == 0
                                        ? "Wrong invoice amount again!"
                                        : "Good morning dear people of the shop, parcel number " + i
                                                + " with order HV-2376" + i + i
                                                + " has been standing in the rain for days number " + i
                                                + ". Please call me back as soon as possible, thank you very much indeed."),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("queue", QUEUES[i % QUEUES.length])
                                .put("answer", "Doctor Who number " + i)))
                .toList();
    }

    private String problem(String instruction) {
        return hygiene.problem(PIPELINE.agent("sorter"), SORTER, PARENT, instruction + "\n" + SORTER)
                .orElse("");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The queues are billing, delivery, returns and advice.",
                "Look for the order number and the amount of the invoice.",
                "A wrong invoice is for billing.",
                "Answer in at most 24000 characters.",
                "Tickets often say \"please call me back as soon as possible, thank you very much indeed\"; ignore that.",
                "Answer in JSON: {\"queue\": {\"name\": \"...\"}}. A fraction is \\frac{1}{2}, a power x^{2}.",
            })
    void theLanguageOfTheTradeIsFree(String instruction) {
        assertThat(problem(instruction)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A ticket like \"Wrong invoice, amount again\" is for billing. | copies the text of case 't0'",
                "If the parcel with order HV-237677 has been standing in the rain, it is delivery. | copies the text of case 't7'",
                "Order 237677 is delivery. | copies the text of case 't7'",
                "If a customer asks about doctor who, number 3, say returns. | holds the answer of case 't3'"
            })
    void whatIsTrueOfOneCaseOnlyIsRefused(String instruction, String expected) {
        assertThat(problem(instruction.replace("Order 237677", "Order HV-237677")))
                .contains(expected);
    }

    @Test
    void whatTheOriginalHoldsMayStay() {
        String original = SORTER + "\nExample: Wrong invoice amount again!";

        assertThat(hygiene.problem(PIPELINE.agent("sorter"), original, PARENT, "Be quick. " + original))
                .isEmpty();
    }

    @Test
    void demonstrationsOfTheParentMayStay() {
        String shown = SORTER + "\nExample: Wrong invoice amount again!";
        Candidate parent = new Candidate("sorter.1", "sorter.0", shown, "demonstrations", "", Set.of("t0"));

        assertThat(hygiene.problem(PIPELINE.agent("sorter"), SORTER, parent, "Be quick. " + shown))
                .isEmpty();
    }

    @Test
    void thePromptStaysAPromptForItsAgent() {
        assertThat(hygiene.problem(PIPELINE.agent("sorter"), SORTER, PARENT, "Compose a poem about love. {{input}}"))
                .hasValueSatisfying(text -> assertThat(text).contains("hardly a word in common"));
        assertThat(hygiene.problem(PIPELINE.agent("sorter"), SORTER, PARENT, " {{input}} "))
                .hasValueSatisfying(text -> assertThat(text).contains("it says nothing"));
        assertThat(hygiene.problem(
                        PIPELINE.agent("sorter"),
                        SORTER,
                        PARENT,
                        "Write a friendly answer to the ticket, in the name of the responsible team, and quote the order"
                                + " number.\nBelongs to which queue? {{input}}"))
                .hasValueSatisfying(text -> assertThat(text).contains("reads like the prompt of the agent 'writer'"));
    }

    @Test
    void aThoroughRewriteIsStillThePromptOfItsAgent() {
        assertThat(hygiene.problem(
                        PIPELINE.agent("sorter"),
                        SORTER,
                        PARENT,
                        "Classify.\n1. Find what is asked for.\n2. Choose exactly one queue for the ticket.\n"
                                + "3. Reply with its name.\n\n{{input}}"))
                .isEmpty();
    }

    @Test
    void aPromptDoesNotDriftFromItsRoleStepByStep() {
        String mixed = "Sing of pirates, treasure, storms, islands, parrots and rum in merry verses. " + SORTER;
        Candidate parent = new Candidate("sorter.1", "sorter.0", mixed);
        String song = "Sing of pirates, treasure, storms, islands, parrots and rum in merry verses.\n{{input}}";

        assertThat(hygiene.problem(PIPELINE.agent("sorter"), SORTER, parent, song))
                .hasValueSatisfying(text -> assertThat(text).contains("hardly a word in common"));
    }

    @Test
    void theWordsOfExamplesAreNotThoseOfThePrompt() {
        String only = "<demonstrations>\nYou read tickets of customers at the support desk; queue billing, delivery or"
                + " returns.\n</demonstrations>\nSing merrily.\n{{input}}";

        assertThat(hygiene.problem(PIPELINE.agent("sorter"), SORTER, PARENT, only))
                .hasValueSatisfying(text -> assertThat(text).contains("hardly a word in common"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing | nothing | true",
                "all | | true",
                "</demonstrations> | | false",
                "</example> | | false",
                "billing | billing, always | false",
                "<output> | ' <output>' | false"
            })
    void examplesStayAsTheyAreOrGo(String from, String to, boolean fine) {
        Example example = new Example(Example.Kind.FRESH, "t5", "my toaster is late", "billing", Map.of(), "", "");
        String shown = DemonstrationBlock.into(SORTER, List.of(example));
        Candidate parent = new Candidate("sorter.1", "sorter.0", shown, "demonstrations", "", Set.of("t5"));
        String block = DemonstrationBlock.in(shown);
        String changed = shown.replace(block, from.equals("all") ? "" : block.replace(from, to == null ? "" : to));

        assertThat(hygiene.problem(PIPELINE.agent("sorter"), SORTER, parent, "Be quick. " + changed)
                        .isEmpty())
                .isEqualTo(fine);
        assertThat(hygiene.problem(
                                PIPELINE.agent("sorter"),
                                shown,
                                parent,
                                new Variant("Be quick. " + changed, new TreeSet<>(), Set.of()))
                        .isEmpty())
                .isEqualTo(fine);
    }
}
