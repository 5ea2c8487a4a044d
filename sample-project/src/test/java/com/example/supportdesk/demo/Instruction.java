package com.example.supportdesk.demo;

import static com.example.supportdesk.demo.AgentKind.DRAFT;
import static com.example.supportdesk.demo.AgentKind.REVIEW;
import static com.example.supportdesk.demo.AgentKind.TRIAGE;
import static com.example.supportdesk.demo.Symptom.ORDER_NUMBER_LOST;
import static com.example.supportdesk.demo.Symptom.PROMISE_MADE;
import static com.example.supportdesk.demo.Symptom.WRONG_TEAM;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The instructions that the demonstration model understands. It recognizes them by their words, not by one fixed
 * sentence, so a prompt of yours may phrase them differently.
 *
 * <p>An instruction with symptoms cures them. One without is tempting: the agent's own output looks better for it, and
 * an agent further down the line pays.
 */
@SuppressWarnings("ImmutableEnumChecker") // the collections are unmodifiable copies
enum Instruction {
    NAME_THE_QUEUE_ONLY(
            TRIAGE,
            Set.of(WRONG_TEAM),
            "^(?=.*\\b(?:answer|reply|respond|output|write|give)\\b).*\\b(?:only|just|nothing but|nothing else|(?:one|single) word|bare)\\b",
            "Answer with the name of the queue only, in one word.",
            "Write nothing but the queue's name."),
    GO_BY_THE_REQUEST(
            TRIAGE,
            Set.of(WRONG_TEAM),
            "\\bcustomer (?:\\w+ )?(?:asks|wants|needs|requests)\\b|\\b(?:actual|real|main) (?:request|question|concern)\\b",
            "Go by what the customer asks for, which is often not the topic that comes up first.",
            "Look for the actual request, at the end as a rule, and sort the ticket by that."),
    DANGER_GOES_FIRST(
            TRIAGE,
            Set.of(WRONG_TEAM),
            "^(?=.*\\bsafety\\b).*\\b(?:smoke|sparks?|burn\\w*|shocks?|fire|danger\\w*|hazard\\w*)\\b",
            "Smoke, sparks, burning, melting, an electric shock or a smell of gas always mean safety, whatever else the ticket says.",
            "If anything in the ticket sounds dangerous, such as a shock or fire, choose safety before all other queues."),
    EXPLAIN_THE_CHOICE(
            TRIAGE,
            "\\b(?:explain|reasons?|reasoning)\\b|\\b(?:list|weigh)\\b.*\\bqueues?\\b",
            "List all the queues that could apply and explain your reasoning step by step.",
            "Weigh every queue that comes into question and give your reasons for each."),
    SUMMARIZE_KINDLY(
            TRIAGE,
            "\\b(?:summar\\w+|sum up|recap)\\b",
            "Begin with a kind summary of the ticket for the colleague who takes over.",
            "Sum up what happened and how the customer feels about it, so that the next reader is in the picture."),

    QUOTE_THE_ORDER_NUMBER(
            DRAFT,
            Set.of(ORDER_NUMBER_LOST),
            "\\b(?:quote|repeat|mention|include|state|cite)\\b.*\\border number\\b|\\border number\\b.*\\b(?:quoted?|repeat(?:ed)?|mention(?:ed)?)\\b",
            "Quote the customer's order number if there is one in the ticket.",
            "If the ticket has an order number, repeat it in the reply."),
    PROMISE_NOTHING(
            DRAFT,
            Set.of(PROMISE_MADE),
            "\\b(?:never|not|no|don't|avoid|without)\\b.*\\b(?:promis\\w*|commit\\w*|guarantee\\w*)\\b",
            "Never promise a refund, a replacement, a voucher, a discount, a date or free work: colleagues decide that later.",
            "Make no commitment about money, replacements or dates; say that it is being looked into."),
    WRITE_A_FACTS_LINE(
            DRAFT,
            Set.of(WRONG_TEAM, ORDER_NUMBER_LOST),
            "\\bfacts:",
            "Put the team, the order number and the next step in a line of their own at the end, beginning with \"Facts:\".",
            "Close with one line that starts with \"Facts:\" and holds team, order number and next step."),
    BE_WARM_AND_ELABORATE(
            DRAFT,
            "\\b(?:warm\\w*|empath\\w*|elaborate|at length|heartfelt)\\b",
            "Be warm and elaborate: show the customer in several sentences that you understand what this means to them.",
            "Write with empathy and at length, so that the customer feels heard."),
    POINT_TO_OTHER_TEAMS(
            DRAFT,
            "\\bother teams\\b",
            "Point out which other teams can help as well, in case the matter turns out to be theirs.",
            "Be complete: introduce the other teams that the customer could turn to."),

    KEEP_THE_ORDER_NUMBER(
            REVIEW,
            Set.of(ORDER_NUMBER_LOST),
            "\\b(?:keep|preserve|retain|leave|never (?:cut|drop|remove))\\b.*\\border number\\b|\\border number\\b.*\\b(?:stays?|remains?|kept)\\b",
            "Keep the order number, whatever else you cut.",
            "The order number stays in the reply, even if other things have to go."),
    STRIKE_PROMISES(
            REVIEW,
            Set.of(PROMISE_MADE),
            "\\b(?:strike|remove|delete|cut|take out|cross out)\\b.*\\b(?:promis\\w*|commit\\w*|guarantee\\w*)\\b",
            "Strike every promise of a refund, a replacement, a voucher, a discount, a date or free work.",
            "Remove any commitment that only a colleague in charge may make, such as money, replacements or dates."),
    KEEP_THE_FACTS_LINE(
            REVIEW,
            Set.of(WRONG_TEAM, ORDER_NUMBER_LOST),
            "\\bfacts:",
            "If a line begins with \"Facts:\", copy it word for word; it does not count towards the limit.",
            "Lines that start with \"Facts:\" are to be taken over unchanged."),
    OFFER_GOODWILL(
            REVIEW,
            "\\b(?:goodwill|gesture|generous\\w*)\\b",
            "Close with a gesture of goodwill that leaves the customer happy.",
            "End on a generous note that makes up for the trouble."),
    SOUND_PERSONAL(
            REVIEW,
            "\\bpersonal\\b|\\bin place of (?:\\w+ )?department",
            "Make it sound personal: one human being who says \"we\".",
            "Say \"we\" and \"our\" in place of department names.");

    private static final String UNLESS_DENIED = "^(?!.*\\b(?:not|don't|never|without|no)\\b).*";

    private final AgentKind agent;
    private final Set<Symptom> cures;
    private final Pattern pattern;
    private final List<String> wordings;

    /** A tempting one. */
    Instruction(AgentKind agent, String pattern, String... wordings) {
        this(agent, Set.of(), UNLESS_DENIED + "(?:" + pattern + ")", wordings);
    }

    Instruction(AgentKind agent, Set<Symptom> cures, String pattern, String... wordings) {
        this.agent = agent;
        this.cures = Set.copyOf(cures);
        this.pattern = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE);
        this.wordings = List.of(wordings);
    }

    /** The agent that understands this instruction. */
    AgentKind agent() {
        return agent;
    }

    /** What it helps against, at least together with its counterpart in another prompt. */
    Set<Symptom> cures() {
        return cures;
    }

    boolean isTempting() {
        return cures.isEmpty();
    }

    /** A fixed form is easy to follow: it is heeded every time. */
    boolean isAboutForm() {
        return this == WRITE_A_FACTS_LINE || this == KEEP_THE_FACTS_LINE;
    }

    /** Ways to say it, to be used in a prompt. */
    List<String> wordings() {
        return wordings;
    }

    /** Whether one of a text's sentences says it. */
    boolean isIn(String text) {
        return Arrays.stream(text.split("(?<=[.!?])\\s+|\\n"))
                .anyMatch(sentence -> pattern.matcher(sentence).find());
    }
}
