package com.example.supportdesk.demo;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rendered prompt as the demonstration model reads it: instructions, a line {@code ---}, data.
 *
 * @param instructions what stands above the line
 * @param data what stands below it
 */
record AgentPrompt(String instructions, String data) {

    private static final double OBEDIENCE = 0.88;
    private static final Pattern LINE = Pattern.compile("^---\\s*$", Pattern.MULTILINE);
    private static final Pattern TRIAGE =
            Pattern.compile("\\A\\s*Triage:(.*?)^Subject:", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern TICKET =
            Pattern.compile("^Subject:([^\\n]*)\\n(.*)", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern DRAFT = Pattern.compile("\\A\\s*Draft:(.*)", Pattern.DOTALL);

    static AgentPrompt of(String rendered) {
        Matcher line = LINE.matcher(rendered);
        return line.find()
                ? new AgentPrompt(rendered.substring(0, line.start()), rendered.substring(line.end()))
                : new AgentPrompt(rendered, rendered);
    }

    /** Whose prompt this is, by the data that it holds. */
    AgentKind agent() {
        if (DRAFT.matcher(data).find()) {
            return AgentKind.REVIEW;
        }
        return TRIAGE.matcher(data).find() ? AgentKind.DRAFT : AgentKind.TRIAGE;
    }

    /** Whether the prompt says it, and the model heeds it this time. */
    boolean follows(Instruction instruction, Chance chance) {
        return instruction.isIn(instructions)
                && (instruction.isAboutForm() || chance.happens("heeds " + instruction, OBEDIENCE));
    }

    Ticket ticket() {
        Matcher matcher = TICKET.matcher(data);
        return matcher.find()
                ? new Ticket(matcher.group(1).strip(), matcher.group(2).strip())
                : Ticket.ofInput(data);
    }

    String triage() {
        return section(TRIAGE);
    }

    String draft() {
        return section(DRAFT);
    }

    private String section(Pattern pattern) {
        Matcher matcher = pattern.matcher(data);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
