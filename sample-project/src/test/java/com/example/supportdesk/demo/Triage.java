package com.example.supportdesk.demo;

import static java.util.stream.Collectors.joining;

import java.util.stream.Stream;

/**
 * The triage agent. Left to itself it tends to go for the first topic of the ticket, overlooks danger, and answers in
 * sentences that name more queues than the one it means.
 */
final class Triage {

    private static final double READS_TO_THE_END = 0.46;
    private static final double NOTICES_DANGER = 0.25;
    private static final double HEDGES = 0.33;

    private Triage() {}

    static String answer(AgentPrompt prompt) {
        Ticket ticket = prompt.ticket();
        Chance chance = Chance.of("triage " + ticket.text());
        Queue choice = choose(prompt, ticket, chance);
        String answer = prompt.follows(Instruction.NAME_THE_QUEUE_ONLY, chance)
                ? choice.label()
                : sentence(choice, ticket.otherQueues(choice).get(0), chance);
        if (prompt.follows(Instruction.EXPLAIN_THE_CHOICE, chance)) {
            answer = explanation(ticket, choice) + answer;
        }
        if (prompt.follows(Instruction.SUMMARIZE_KINDLY, chance)) {
            answer = summary(ticket, choice) + answer;
        }
        return answer;
    }

    private static Queue choose(AgentPrompt prompt, Ticket ticket, Chance chance) {
        boolean seesDanger = prompt.follows(Instruction.DANGER_GOES_FIRST, chance)
                || chance.happens("notices danger", NOTICES_DANGER);
        if (ticket.isDangerous() && seesDanger) {
            return Queue.SAFETY;
        }
        boolean findsRequest = prompt.follows(Instruction.GO_BY_THE_REQUEST, chance)
                || chance.happens("reads to the end", READS_TO_THE_END);
        return findsRequest ? ticket.askedTopic() : ticket.firstTopic();
    }

    private static String sentence(Queue choice, Queue alternative, Chance chance) {
        return chance.happens("hedges", HEDGES)
                ? "It sounds like %s at first, but I would give it to %s."
                        .formatted(alternative.label(), choice.label())
                : "I would give this one to %s.".formatted(choice.label());
    }

    private static String explanation(Ticket ticket, Queue choice) {
        String candidates = Stream.concat(
                        Stream.of(choice), ticket.otherQueues(choice).stream().limit(2))
                .sorted()
                .map(queue -> "- %s: the ticket has something to say that would be theirs".formatted(queue.label()))
                .collect(joining("\n"));
        return "These queues come into question:\n%s\nWeighing them against each other, with the customer's words in mind: "
                .formatted(candidates);
    }

    private static String summary(Ticket ticket, Queue choice) {
        return ("A customer who deserves our patience writes about %s. They have had some trouble with %s as well, have stayed polite about"
                        + " it, and hope that someone takes the time to help. ")
                .formatted(
                        quoted(ticket.subject()),
                        ticket.otherQueues(choice).get(0).label());
    }

    private static String quoted(String subject) {
        return "\"" + subject + "\"";
    }
}
