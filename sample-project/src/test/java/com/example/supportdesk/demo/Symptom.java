package com.example.supportdesk.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What can be wrong with the reply that leaves the pipeline, with the words that describe it in the sample's
 * assertions.
 */
enum Symptom {
    WRONG_TEAM("team in charge"),
    ORDER_NUMBER_LOST("order number"),
    PROMISE_MADE("promise");

    private final String description;

    Symptom(String description) {
        this.description = description;
    }

    /** The symptoms that failed assertions tell of: AssertJ begins a message with {@code [description]}. */
    static Set<Symptom> inFailure(String messages) {
        Set<Symptom> found = EnumSet.noneOf(Symptom.class);
        for (Symptom symptom : values()) {
            if (messages.contains("[" + symptom.description)) {
                found.add(symptom);
            }
        }
        return found;
    }

    /** The symptoms that can be seen without labels, by comparing a reply with the ticket. */
    static Set<Symptom> inReply(String input, String reply) {
        Ticket ticket = Ticket.ofInput(input);
        Set<Symptom> found = EnumSet.noneOf(Symptom.class);
        if (!Reply.teamsIn(reply).equals(List.of(ticket.rightQueue()))) {
            found.add(WRONG_TEAM);
        }
        if (ticket.orderNumber().isPresent() && Reply.orderNumberIn(reply).isEmpty()) {
            found.add(ORDER_NUMBER_LOST);
        }
        if (Reply.promises(reply)) {
            found.add(PROMISE_MADE);
        }
        return found;
    }
}
