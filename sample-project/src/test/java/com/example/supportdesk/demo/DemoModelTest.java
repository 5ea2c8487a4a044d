package com.example.supportdesk.demo;

import static com.example.supportdesk.demo.AgentKind.DRAFT;
import static com.example.supportdesk.demo.AgentKind.REVIEW;
import static com.example.supportdesk.demo.AgentKind.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Each mistake of the agents, and its cure, over all tickets of the sample. */
class DemoModelTest {

    private static final String DRAFT_TEXT = """
            Hello,

            Thank you for your message about "%s", and I am sorry for the trouble. You will get a full refund. %s The billing team is looking \
            after your case. Your order number is HV-123456.

            Kind regards,
            Hearth & Volt""";

    private final DemoModel model = new DemoModel();

    @Test
    void triageAnswersInSentencesUnlessToldNotTo() {
        BiPredicate<Ticket, String> isBare = (ticket, answer) -> Reply.words(answer) == 1;

        assertThat(triageShare(isBare)).isZero();
        assertThat(triageShare(isBare, Instruction.NAME_THE_QUEUE_ONLY)).isGreaterThan(0.8);
    }

    @Test
    void triageGoesForTheFirstTopicUnlessToldToLookForTheRequest() {
        BiPredicate<Ticket, String> isRequest =
                (ticket, answer) -> answer.equals(ticket.askedTopic().label());

        assertThat(triageShare(isRequest, Instruction.NAME_THE_QUEUE_ONLY)).isLessThan(0.7);
        assertThat(triageShare(isRequest, Instruction.NAME_THE_QUEUE_ONLY, Instruction.GO_BY_THE_REQUEST))
                .isGreaterThan(0.75);
    }

    @Test
    void triageOverlooksDangerUnlessToldToWatchForIt() {
        BiPredicate<Ticket, String> isSafety = (ticket, answer) -> ticket.isDangerous() && answer.contains("safety");

        double before = triageShare(isSafety);
        assertThat(triageShare(isSafety, Instruction.DANGER_GOES_FIRST)).isGreaterThan(2 * before);
    }

    @Test
    void triageThatExplainsOrSummarizesNamesOtherQueuesToo() {
        BiPredicate<Ticket, String> namesSeveral =
                (ticket, answer) -> Queue.namedIn(answer).size() > 1;

        assertThat(triageShare(namesSeveral)).isLessThan(0.4);
        assertThat(triageShare(namesSeveral, Instruction.EXPLAIN_THE_CHOICE)).isGreaterThan(0.8);
        assertThat(triageShare(namesSeveral, Instruction.SUMMARIZE_KINDLY)).isGreaterThan(0.8);
    }

    @Test
    void draftTakesTheFirstQueueThatTriageNames() {
        Ticket ticket = new Ticket("Hello", "My invoice is wrong, please correct it.");

        assertThat(Reply.teamsIn(draft(
                        "It could be repair, but more likely it is billing.", ticket, Instruction.WRITE_A_FACTS_LINE)))
                .containsExactly(Queue.REPAIR);
    }

    @Test
    void draftForgetsTheOrderNumberUnlessTold() {
        BiPredicate<Ticket, String> quotes =
                (ticket, answer) -> Reply.orderNumberIn(answer).equals(ticket.orderNumber());

        assertThat(draftShare(quotes)).isLessThan(0.75);
        assertThat(draftShare(quotes, Instruction.QUOTE_THE_ORDER_NUMBER)).isGreaterThan(0.9);
    }

    @Test
    void draftPromisesUnlessTold() {
        BiPredicate<Ticket, String> promises = (ticket, answer) -> Reply.promises(answer);

        assertThat(draftShare(promises)).isBetween(0.35, 0.55);
        assertThat(draftShare(promises, Instruction.PROMISE_NOTHING)).isLessThan(0.1);
    }

    @Test
    void draftThatPointsToOtherTeamsNamesTwo() {
        BiPredicate<Ticket, String> namesOne =
                (ticket, answer) -> Reply.teamsIn(answer).size() == 1;

        assertThat(draftShare(namesOne)).isEqualTo(1);
        assertThat(draftShare(namesOne, Instruction.POINT_TO_OTHER_TEAMS)).isLessThan(0.2);
    }

    @Test
    void reviewLosesWhatAWarmDraftSaysLast() {
        String warm = DRAFT_TEXT.formatted(
                "a bill",
                "We know how that feels and are with you in this. ".repeat(6).strip());

        assertThat(Reply.orderNumberIn(review(warm))).isEmpty();
        assertThat(Reply.orderNumberIn(review(warm, Instruction.KEEP_THE_ORDER_NUMBER)))
                .isPresent();
    }

    @Test
    void reviewLetsPromisesPassUnlessTold() {
        BiPredicate<String, String> promises = (subject, answer) -> Reply.promises(answer);

        assertThat(reviewShare(promises)).isEqualTo(1);
        assertThat(reviewShare(promises, Instruction.STRIKE_PROMISES)).isLessThan(0.2);
        assertThat(reviewShare(promises, Instruction.STRIKE_PROMISES, Instruction.OFFER_GOODWILL))
                .isGreaterThan(0.8);
    }

    @Test
    void reviewDropsOrderNumberAndTeamNowAndThenUnlessTold() {
        BiPredicate<String, String> order =
                (subject, answer) -> Reply.orderNumberIn(answer).isPresent();
        BiPredicate<String, String> team =
                (subject, answer) -> !Reply.teamsIn(answer).isEmpty();

        assertThat(reviewShare(order)).isBetween(0.6, 0.9);
        assertThat(reviewShare(order, Instruction.KEEP_THE_ORDER_NUMBER)).isGreaterThan(0.9);
        assertThat(reviewShare(team)).isBetween(0.8, 0.97);
        assertThat(reviewShare(team, Instruction.SOUND_PERSONAL)).isLessThan(0.2);
    }

    @Test
    void aFactsLinePaysOnlyIfReviewKeepsIt() {
        String draft = draft(
                "billing", new Ticket("Bill", "Order 123456: my invoice is wrong."), Instruction.WRITE_A_FACTS_LINE);

        assertThat(draft).contains("\nFacts: billing team; order HV-123456;");
        assertThat(review(draft)).doesNotContain("Facts:");
        assertThat(review(draft, Instruction.KEEP_THE_FACTS_LINE)).contains("\nFacts: billing team; order HV-123456;");
    }

    @Test
    void theSameRequestGetsTheSameAnswerOnEveryThread() {
        List<String> requests =
                Prompts.tickets().stream().map(ticket -> triagePrompt(ticket)).toList();

        List<String> once = requests.stream().map(new DemoModel()::chat).toList();
        List<String> again = requests.parallelStream().map(model::chat).toList();

        assertThat(again).isEqualTo(once);
    }

    private double triageShare(BiPredicate<Ticket, String> property, Instruction... instructions) {
        return share(
                Prompts.tickets(), ticket -> property.test(ticket, model.chat(triagePrompt(ticket, instructions))));
    }

    private double draftShare(BiPredicate<Ticket, String> property, Instruction... instructions) {
        return share(Prompts.tickets(), ticket -> property.test(ticket, draft("billing", ticket, instructions)));
    }

    private double reviewShare(BiPredicate<String, String> property, Instruction... instructions) {
        List<String> subjects = Prompts.tickets().stream().map(Ticket::subject).toList();
        return share(
                subjects, subject -> property.test(subject, review(DRAFT_TEXT.formatted(subject, ""), instructions)));
    }

    private static <T> double share(List<T> items, Predicate<T> property) {
        return (double) items.stream().filter(property).count() / items.size();
    }

    private static String triagePrompt(Ticket ticket, Instruction... instructions) {
        return fill(Prompts.with(TRIAGE, instructions), ticket);
    }

    private String draft(String triage, Ticket ticket, Instruction... instructions) {
        return model.chat(fill(Prompts.with(DRAFT, instructions).replace("{{triage}}", triage), ticket));
    }

    private String review(String draft, Instruction... instructions) {
        return model.chat(Prompts.with(REVIEW, instructions).replace("{{draft}}", draft));
    }

    private static String fill(String prompt, Ticket ticket) {
        return prompt.replace("{{subject}}", ticket.subject()).replace("{{body}}", ticket.body());
    }
}
