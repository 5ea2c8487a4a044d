package com.example.supportdesk.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The drafting agent. It takes the first queue that triage names. Left to itself it often forgets the order number, and
 * likes to promise what the customer presses for. Carried away by warmth it forgets the form it was told to use.
 */
final class Draft {

    private static final double QUOTES_THE_ORDER_NUMBER = 0.66;
    private static final double MAKES_A_PROMISE = 0.42;
    private static final double FACTS_COME_LAST = 0.5;
    private static final double KEEPS_TO_FORM_THOUGH_WARM = 0.4;
    private static final List<String> WARM_WORDS = List.of(
            "I read every word of it, and I can well imagine how you felt when things did not go as you had every right to expect.",
            "You trusted us with something that matters in your home, and moments like this are the ones in which a shop shows what it is worth.",
            "Please be assured that all of us here, from the first to the last desk, take this to heart.");

    private Draft() {}

    static String answer(AgentPrompt prompt) {
        Ticket ticket = prompt.ticket();
        Chance chance = Chance.of("draft " + ticket.text());
        Queue queue = Queue.namedIn(prompt.triage()).stream().findFirst().orElseGet(ticket::firstTopic);
        boolean isWarm = prompt.follows(Instruction.BE_WARM_AND_ELABORATE, chance);
        boolean keepsToForm = !isWarm || chance.happens("warm, but keeps to the form", KEEPS_TO_FORM_THOUGH_WARM);
        boolean quotesOrder = prompt.follows(Instruction.QUOTE_THE_ORDER_NUMBER, chance)
                || chance.happens("quotes the order number", QUOTES_THE_ORDER_NUMBER);
        Optional<String> orderNumber = ticket.orderNumber().filter(number -> quotesOrder);

        List<String> sentences = new ArrayList<>();
        sentences.add(opening(ticket));
        if (chance.happens("promises", MAKES_A_PROMISE) && !prompt.follows(Instruction.PROMISE_NOTHING, chance)) {
            sentences.add(promise(ticket));
        }
        if (isWarm) {
            sentences.addAll(WARM_WORDS);
        }
        if (prompt.follows(Instruction.POINT_TO_OTHER_TEAMS, chance)) {
            sentences.add(otherTeams(ticket, queue));
        }
        if (keepsToForm && prompt.follows(Instruction.WRITE_A_FACTS_LINE, chance)) {
            return new Reply(sentences, Optional.of(factsLine(queue, orderNumber))).text();
        }
        sentences.addAll(facts(queue, orderNumber, chance));
        return new Reply(sentences, Optional.empty()).text();
    }

    /** Team and order number, before the next step or after it. */
    private static List<String> facts(Queue queue, Optional<String> orderNumber, Chance chance) {
        List<String> facts = new ArrayList<>();
        facts.add(teamSentence(queue));
        orderNumber.map(Draft::orderSentence).ifPresent(facts::add);
        facts.add(chance.happens("facts come last", FACTS_COME_LAST) ? 0 : facts.size(), queue.nextStep());
        return facts;
    }

    static String teamSentence(Queue queue) {
        return "The %s team is looking after your case.".formatted(queue.label());
    }

    static String orderSentence(String orderNumber) {
        return "Your order number is %s.".formatted(orderNumber);
    }

    private static String factsLine(Queue queue, Optional<String> orderNumber) {
        String order = orderNumber.map(number -> "; order " + number).orElse("");
        return "Facts: %s team%s; next: %s".formatted(queue.label(), order, queue.nextStep());
    }

    /** Names what the ticket is about, without the order number. */
    private static String opening(Ticket ticket) {
        String subject = ticket.subject()
                .replaceAll("(?i)\\W*(?:(?:order|ordr)\\s+)?(?:HV-)?\\d{6}\\W*", " ")
                .strip();
        return "Thank you for your message%s, and I am sorry for the trouble."
                .formatted(subject.isEmpty() ? "" : " about \"" + subject + "\"");
    }

    private static String otherTeams(Ticket ticket, Queue queue) {
        String other = ticket.otherQueues(queue).get(0).label();
        return "Should it turn out to be a matter for somebody else, the %s team will gladly help you too."
                .formatted(other);
    }

    /** What the customer presses for, by what the ticket is about. */
    private static String promise(Ticket ticket) {
        return switch (ticket.askedTopic()) {
            case DELIVERY -> "You will have it tomorrow.";
            case RETURNS -> "You will get a full refund or a replacement.";
            case REPAIR -> "We will repair it free of charge or send a replacement.";
            case BILLING -> "You will get a full refund and a discount.";
            case ADVICE -> "You will get a discount and free delivery.";
            case SAFETY -> "You will get a full refund or a replacement.";
        };
    }
}
