package com.example.supportdesk.demo;

import static java.util.Comparator.comparing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A customer's ticket, and what the demonstration model understands of it by looking for words. It is often right and
 * sometimes wrong, like a small language model.
 */
record Ticket(String subject, String body) {

    private static final Pattern JSON_FIELD = Pattern.compile("\"(subject|body)\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern ORDER_NUMBER = Pattern.compile("(?<!\\d)\\d{6}(?!\\d)");
    private static final Pattern REQUEST = Pattern.compile(
            "\\?|\\b(?:please|plese|pls|could|can|may|would|want|need|wanted|expect|tell me|give me|let me know|how do|take it|get it|send me|i'd)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Queue DEFAULT_QUEUE = Queue.ADVICE;

    /** Reads a ticket from a case's input, which is a JSON object with a subject and a body, or else plain text. */
    static Ticket ofInput(String input) {
        String subject = "";
        String body = "";
        Matcher field = JSON_FIELD.matcher(input);
        while (field.find()) {
            String value =
                    field.group(2).replace("\\n", "\n").replace("\\\"", "\"").replace("\\\\", "\\");
            if (field.group(1).equals("subject")) {
                subject = value;
            } else {
                body = value;
            }
        }
        return body.isEmpty() ? new Ticket("", input) : new Ticket(subject, body);
    }

    String text() {
        return subject + "\n" + body;
    }

    Optional<String> orderNumber() {
        Matcher matcher = ORDER_NUMBER.matcher(text());
        return matcher.find() ? Optional.of("HV-" + matcher.group()) : Optional.empty();
    }

    boolean isDangerous() {
        return Queue.SAFETY.firstMention(text()).isPresent();
    }

    /**
     * The everyday topics of the ticket, in the order of the text. Danger is no topic: customers mention it in passing.
     */
    List<Queue> topics() {
        return topicsOf(text());
    }

    Queue firstTopic() {
        return topics().stream().findFirst().orElse(DEFAULT_QUEUE);
    }

    /** The topic of the last sentence that asks for something. */
    Queue askedTopic() {
        return Arrays.stream(text().split("(?<=[.!?])\\s+|\\n"))
                .filter(sentence -> REQUEST.matcher(sentence).find())
                .map(Ticket::topicsOf)
                .filter(topics -> !topics.isEmpty())
                .reduce((earlier, later) -> later)
                .map(Ticket::mainTopic)
                .orElseGet(this::firstTopic);
    }

    /** Where the ticket belongs, as far as the demonstration model can see. */
    Queue rightQueue() {
        return isDangerous() ? Queue.SAFETY : askedTopic();
    }

    /** The other queues that one could think of: those whose topics the ticket touches, then all others. */
    List<Queue> otherQueues(Queue choice) {
        return Stream.concat(topics().stream(), Arrays.stream(Queue.values()))
                .filter(queue -> queue != choice)
                .distinct()
                .toList();
    }

    /** "Which" and "how" are advice only if the sentence is about nothing else. */
    private static Queue mainTopic(List<Queue> topics) {
        return topics.stream()
                .filter(topic -> topic != Queue.ADVICE)
                .findFirst()
                .orElse(Queue.ADVICE);
    }

    private static List<Queue> topicsOf(String text) {
        return Arrays.stream(Queue.values())
                .filter(queue ->
                        queue != Queue.SAFETY && queue.firstMention(text).isPresent())
                .sorted(comparing(queue -> queue.firstMention(text).orElse(Integer.MAX_VALUE)))
                .toList();
    }
}
