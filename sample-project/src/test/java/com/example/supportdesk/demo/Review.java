package com.example.supportdesk.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reviewing agent. It cuts a draft from the end until it is short enough. Left to itself it takes the order number
 * for a detail, the team's name for jargon and a line of facts for a note to itself; promises it lets pass.
 */
final class Review {

    private static final double DROPS_THE_ORDER_NUMBER = 0.25;
    private static final double DROPS_THE_TEAM = 0.1;
    private static final double DROPS_A_FACT = 0.08;
    private static final int USUAL_LIMIT = 60;
    private static final Pattern LIMIT = Pattern.compile("\\b(\\d+) words");
    private static final Pattern TEAM_NAME = Pattern.compile("\\b(the) \\w+ team\\b", Pattern.CASE_INSENSITIVE);
    private static final String GOODWILL =
            "As a gesture of goodwill we will refund you or send a replacement or a voucher that is free of conditions.";

    private Review() {}

    static String answer(AgentPrompt prompt) {
        Reply draft = Reply.parse(prompt.draft());
        Chance chance =
                Chance.of("review " + draft.sentences().stream().findFirst().orElse(""));
        boolean keepsOrder = prompt.follows(Instruction.KEEP_THE_ORDER_NUMBER, chance);
        Optional<String> facts = draft.facts().filter(line -> prompt.follows(Instruction.KEEP_THE_FACTS_LINE, chance));

        List<String> sentences = new ArrayList<>(draft.sentences());
        if (facts.isEmpty()) {
            sentences.addAll(retold(draft.facts().orElse(""), keepsOrder, chance));
        }
        if (prompt.follows(Instruction.STRIKE_PROMISES, chance)) {
            sentences.removeIf(Reply::promises);
        }
        if (!keepsOrder && chance.happens("drops the order number", DROPS_THE_ORDER_NUMBER)) {
            sentences.removeIf(Review::hasOrderNumber);
        }
        if (chance.happens("drops the team", DROPS_THE_TEAM)) {
            sentences.replaceAll(Review::withoutTeamNames);
        }
        List<String> kept = cut(sentences, limit(prompt), sentence -> keepsOrder && hasOrderNumber(sentence));
        if (prompt.follows(Instruction.SOUND_PERSONAL, chance)) {
            kept.replaceAll(Review::withoutTeamNames);
        }
        if (prompt.follows(Instruction.OFFER_GOODWILL, chance)) {
            kept.add(GOODWILL);
        }
        return new Reply(kept, facts).text();
    }

    /** What is left of a line of facts that nobody said to keep. */
    private static List<String> retold(String facts, boolean keepsOrder, Chance chance) {
        List<String> sentences = new ArrayList<>();
        if (!chance.happens("drops a fact: team", DROPS_A_FACT)) {
            Reply.teamsIn(facts).stream().map(Draft::teamSentence).forEach(sentences::add);
        }
        if (keepsOrder || !chance.happens("drops a fact: order number", DROPS_A_FACT)) {
            Reply.orderNumberIn(facts).map(Draft::orderSentence).ifPresent(sentences::add);
        }
        return sentences;
    }

    /** Takes sentences in their order as long as they fit, after making room for those that must stay. */
    private static List<String> cut(List<String> sentences, int limit, Predicate<String> mustStay) {
        int room = limit
                - sentences.stream().filter(mustStay).mapToInt(Reply::words).sum();
        List<String> kept = new ArrayList<>();
        for (String sentence : sentences) {
            if (mustStay.test(sentence)) {
                kept.add(sentence);
            } else {
                room -= Reply.words(sentence);
                if (room >= 0) {
                    kept.add(sentence);
                }
            }
        }
        return kept;
    }

    private static int limit(AgentPrompt prompt) {
        Matcher matcher = LIMIT.matcher(prompt.instructions());
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : USUAL_LIMIT;
    }

    private static boolean hasOrderNumber(String sentence) {
        return Reply.orderNumberIn(sentence).isPresent();
    }

    private static String withoutTeamNames(String sentence) {
        return TEAM_NAME.matcher(sentence).replaceAll("our team").replaceFirst("^our", "Our");
    }
}
