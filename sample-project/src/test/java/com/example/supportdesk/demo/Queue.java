package com.example.supportdesk.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The queues of the support desk, in the order of the house, with the words that the demonstration model knows them by.
 */
enum Queue {
    DELIVERY(
            "deliver\\w*|shipp\\w*|ships?|shiping|courier|drivers?|parcel|pac?kage|tracking|dispatch\\w*|van|lorry|depot|arriv\\w*|coming|slot",
            "Please keep your phone at hand, because the courier will ring you to agree on a new time slot at your door."),
    RETURNS(
            "return(?:s|ed|ing)?|s[ae]n[dt]ing back|sen[dt] (?:\\w+ ){0,3}back|(?:give|take) it back|went back|exchang\\w*|swap|collect\\w*"
                    + "|refund\\w*",
            "Please keep the original carton and all of the small parts together until we have written to you about the way back."),
    REPAIR(
            "repair\\w*|repared|fix(?:ed)?|look at it|technician|warranty|waranty|broken|fault\\w*|spare part|workshop|stopp?ed working|defect|won't turn",
            "Please send us a photo of the type plate and describe in a few words what the appliance does and when it does it."),
    BILLING(
            "invoi?ces?|bill|billing|(?:over)?charged|charges?(?= of| and)|cards?|bank|payments?|pa(?:y|id|yed)|debit\\w*|receipt"
                    + "|instalments?|credit\\w*|price|prise|fee|account",
            "Please have your bank statement ready, with the date and the amount of the entry that you are asking us about."),
    ADVICE(
            "recommend\\w*|compatib\\w*|suitable|advice|difference between|settings|how (?:do|often|to)|manual|connect\\w*|which",
            "Please tell us a little about the room, the connections and the use that you have in mind, so that it fits."),
    SAFETY(
            "smok(?:e|ed|ing)|spark\\w*|burn(?:t|ing)?|scorched|melted|flame|fire|(?:electric|little|a) shoc?k|smell of gas|bare wires"
                    + "|trips the main fuse|tripped the fuse",
            "Please switch it off at the fuse box, do not touch it again and keep everybody away until we have called you.");

    private static final Pattern ANY_LABEL = Pattern.compile(
            "\\b(" + String.join("|", Arrays.stream(values()).map(Queue::label).toList()) + ")\\b",
            Pattern.CASE_INSENSITIVE);

    private final Pattern words;
    private final String nextStep;

    Queue(String words, String nextStep) {
        this.words = Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
        this.nextStep = nextStep;
    }

    /** The queue's name in prompts and replies. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a customer is asked to do next. */
    String nextStep() {
        return nextStep;
    }

    /** Where a text first touches this queue's subject; empty if it doesn't. */
    Optional<Integer> firstMention(String text) {
        Matcher matcher = words.matcher(text);
        return matcher.find() ? Optional.of(matcher.start()) : Optional.empty();
    }

    /** The queues whose names stand in a text, in the order of the text. */
    static List<Queue> namedIn(String text) {
        return ANY_LABEL
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(Queue::ofLabel)
                .distinct()
                .toList();
    }

    static Queue ofLabel(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT));
    }
}
