package dev.maspo.worlds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a prompt without tags is set: what stands around the rules, and how the rules are written.
 *
 * @param agent the agent
 * @param form the form
 */
record Layout(Nature agent, Form form) {

    private static final String EXAMPLE =
            "\n\n## Example\n\nQuestion: what came of it?\nAnswer: yes. It was as it should be.";

    /** A prompt with some rules, all written anew. */
    String prompt(long rules, Draw draw) {
        List<Integer> order = new ArrayList<>();
        for (long rest = rules; rest != 0; rest &= rest - 1) {
            order.add(Long.numberOfTrailingZeros(rest));
        }
        if (form.rewrites()) {
            order.sort(Comparator.comparingDouble(rule -> draw.of(1).unit(rule)));
        }
        String text = opening();
        for (int rule : order) {
            text = with(text, rule, draw.of(2).of(rule));
        }
        return text;
    }

    private String opening() {
        String handed = agent.inputs().stream()
                .map(place -> "From a" + place + ": {{a" + place + "}}\n")
                .collect(Collectors.joining());
        String plain = "You are a" + agent.place() + ".\nCase: {{input}}\n" + handed;
        return form == Form.MARKDOWN
                ? "# The work\n\nYou are a" + agent.place() + ".\n\n## What you get\n\nCase: {{input}}\n" + handed
                        + "\n## What you write\n\n```json\n{\"verdict\": \"yes\", \"reason\": \"It holds. Twice.\"}\n```\n\n## Rules"
                        + EXAMPLE
                : plain + "Rules:";
    }

    private String sentence(int rule, Draw draw) {
        int wording = form.rewrites() ? draw.whole(0, Wording.WORDINGS - 1) : draw.chance(0.8) ? 0 : 8;
        return form == Form.HARD ? Wording.made(rule, wording) : Wording.sentence(agent.place(), rule, wording);
    }

    /** A prompt with one more rule. */
    String with(String text, int rule, Draw draw) {
        String sentence = sentence(rule, draw);
        return switch (form) {
            case LINES -> text + "\n" + sentence;
            case MARKDOWN -> inMarkdown(text, sentence, draw.of(7).chance(0.5));
            default -> text + (text.endsWith("Rules:") ? "\n" : " ") + sentence;
        };
    }

    private String inMarkdown(String text, String sentence, boolean sameItem) {
        int end = text.indexOf(EXAMPLE) < 0 ? text.length() : text.indexOf(EXAMPLE);
        String before = text.substring(0, end);
        int items =
                (int) before.lines().filter(line -> line.matches("\\d+\\. .*")).count();
        String added =
                sameItem && items > 0 ? " " + sentence : (items > 0 ? "\n" : "\n\n") + (items + 1) + ". " + sentence;
        return before + added + text.substring(end);
    }

    /** A prompt with one rule less. */
    String without(String text, int rule) {
        return text.lines()
                .map(line -> withoutIn(line, rule))
                .filter(line -> !line.equals("\0"))
                .collect(Collectors.joining("\n"));
    }

    private String withoutIn(String line, int rule) {
        if ((Wording.rules(agent.place(), line) & 1L << rule) == 0) {
            return line;
        }
        String rest = List.of(line.split("(?<=\\.) (?=[A-Z])", -1)).stream()
                .filter(sentence -> (Wording.rules(agent.place(), sentence) & 1L << rule) == 0)
                .collect(Collectors.joining(" "));
        boolean numbered = line.matches("\\d+\\. .*");
        // The first sentence of an item takes the number with it.
        String kept =
                numbered && !rest.matches("(?s)\\d+\\..*") ? line.substring(0, line.indexOf(' ') + 1) + rest : rest;
        return rest.isEmpty() || rest.matches("\\d+\\.") ? "\0" : kept;
    }
}
