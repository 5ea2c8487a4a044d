package com.example.supportdesk.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply to a customer: the sentences between greeting and signature, and perhaps a line of facts.
 *
 * @param sentences the sentences
 * @param facts the line that begins with {@code Facts:}
 */
record Reply(List<String> sentences, Optional<String> facts) {

    private static final String GREETING = "Hello,";
    private static final String SIGNATURE = "Kind regards,\nHearth & Volt";
    private static final Pattern TEAM = Pattern.compile("\\b([a-z]+) team\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER_NUMBER = Pattern.compile("\\bHV-\\d{6}\\b");
    private static final Pattern PROMISE = Pattern.compile(
            "\\b(?:we|you) will\\b.*\\b(?:refund|replacement|voucher|discount|tomorrow|free)\\b",
            Pattern.CASE_INSENSITIVE);

    static Reply parse(String text) {
        List<String> sentences = new ArrayList<>();
        Optional<String> facts = Optional.empty();
        String body = text.replace(GREETING, "").replace(SIGNATURE, "");
        for (String line :
                body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            if (line.startsWith("Facts:")) {
                facts = Optional.of(line);
            } else {
                sentences.addAll(Arrays.asList(line.split("(?<=[.!?])\\s+")));
            }
        }
        return new Reply(sentences, facts);
    }

    /** The reply as it is sent. */
    String text() {
        String factsLine = facts.map(line -> line + "\n\n").orElse("");
        return GREETING + "\n\n" + String.join(" ", sentences) + "\n\n" + factsLine + SIGNATURE;
    }

    /** The queues whose teams a text names. */
    static List<Queue> teamsIn(String text) {
        return TEAM.matcher(text)
                .results()
                .flatMap(match -> Queue.namedIn(match.group(1)).stream())
                .distinct()
                .toList();
    }

    static Optional<String> orderNumberIn(String text) {
        Matcher matcher = ORDER_NUMBER.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }

    /** Whether a text promises what only a colleague may promise. */
    static boolean promises(String text) {
        return Arrays.stream(text.split("(?<=[.!?])\\s+|\\n"))
                .anyMatch(sentence -> PROMISE.matcher(sentence).find());
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
