package com.example.supportdesk.demo;

import java.util.List;
import java.util.Locale;

/**
 * The judge. It rates two outputs by what the agent's role asks for, and has the weaknesses of real judges: it is
 * noisy, leans to the output it sees first, and is impressed by length.
 */
final class Judge {

    private static final double NOISE = 1.25;
    private static final double LEAN_TO_THE_FIRST = 0.25;
    private static final double TOO_CLOSE_TO_CALL = 0.1;

    private Judge() {}

    static String answer(String request) {
        String role = block(request, "role");
        String input = block(request, "case_input");
        String first = block(request, "output_A");
        String second = block(request, "output_B");
        Ticket ticket = Ticket.ofInput(input);
        AgentKind agent = agentOf(role);

        double noise =
                NOISE * (2 * Chance.of(input + "\nA:" + first + "\nB:" + second).draw("noise") - 1);
        double lead = quality(agent, first, ticket) - quality(agent, second, ticket) + LEAN_TO_THE_FIRST + noise;
        if (Math.abs(lead) < TOO_CLOSE_TO_CALL) {
            return "Both outputs do the job about equally well.\n<verdict>TIE</verdict>";
        }
        String winner = lead > 0 ? "A" : "B";
        return "Output %s serves the role better: it is closer to the ticket and more helpful.\n<verdict>%s</verdict>"
                .formatted(winner, winner);
    }

    private static String block(String request, String name) {
        return Blocks.first(request, name).orElse("");
    }

    private static AgentKind agentOf(String role) {
        String text = role.toLowerCase(Locale.ROOT);
        if (text.contains("queue")) {
            return AgentKind.TRIAGE;
        }
        return text.contains("review") ? AgentKind.REVIEW : AgentKind.DRAFT;
    }

    private static double quality(AgentKind agent, String output, Ticket ticket) {
        return switch (agent) {
            case TRIAGE -> triageQuality(output, ticket);
            case DRAFT -> draftQuality(output, ticket);
            case REVIEW -> replyQuality(output, ticket);
        };
    }

    /** The right queue as the conclusion, or at least among those named; a clear answer; and some thoroughness. */
    private static double triageQuality(String output, Ticket ticket) {
        List<Queue> named = Queue.namedIn(output);
        boolean concluded = !named.isEmpty() && named.get(named.size() - 1) == ticket.rightQueue();
        double right = concluded ? 1.2 : named.contains(ticket.rightQueue()) ? 0.6 : 0;
        double clear = named.size() == 1 ? 0.25 : 0;
        return right + clear + lengthUpTo(40, output);
    }

    /** A draft may be long: what counts is that everything is in, and in a friendly tone. */
    private static double draftQuality(String output, Ticket ticket) {
        return facts(output, ticket) - (Reply.promises(output) ? 0.3 : 0) + 1.3 * lengthUpTo(130, output);
    }

    /** A reply that goes out is short and promises nothing. */
    private static double replyQuality(String output, Ticket ticket) {
        return facts(output, ticket) - (Reply.promises(output) ? 0.8 : 0) + 0.2 * lengthUpTo(60, output);
    }

    /** The right team, the order number, and both easy to find. */
    private static double facts(String output, Ticket ticket) {
        List<Queue> teams = Reply.teamsIn(output);
        double team = teams.contains(ticket.rightQueue()) ? 1 : teams.isEmpty() ? 0.3 : 0;
        boolean quotes =
                ticket.orderNumber().isPresent() && Reply.orderNumberIn(output).isPresent();
        boolean hasFactsLine = Reply.parse(output).facts().isPresent();
        return team + (quotes ? 0.7 : 0) + (hasFactsLine ? 0.3 : 0);
    }

    private static double lengthUpTo(int words, String output) {
        return Math.min(Reply.words(output), words) / (double) words;
    }
}
