package dev.maspo.worlds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of prompts: who the agent is, what it is handed, and its rules, each on a line of its own. */
final class Prompts {

    private static final Pattern RULE = Pattern.compile("\\[a\\d+\\.(\\d+)]");
    private static final Pattern PLACE = Pattern.compile("You are a(\\d+)\\.");
    private static final Pattern CASE = Pattern.compile("(?m)^(?:Case|input): number (\\d+)");
    private static final Pattern HANDED = Pattern.compile("(?m)^(?:From )?a(\\d+): (.+)$");
    private static final String[] VERBS = {"Check", "Name", "Weigh", "Mind", "Order", "Compare", "Explain", "Mark"};
    private static final String[] THINGS = {"dates", "sums", "names", "claims", "sources", "units", "limits", "terms"};

    private Prompts() {}

    static String original(Nature agent) {
        return original(agent, Form.LIST);
    }

    /** The prompt that an agent starts from. */
    static String original(Nature agent, Form form) {
        return form == Form.LIST ? list(agent) : new Layout(agent, form).prompt(agent.start(), new Draw(agent.place()));
    }

    private static String list(Nature agent) {
        String handed = agent.inputs().stream()
                .map(place -> "From a" + place + ": {{a" + place + "}}\n")
                .collect(Collectors.joining());
        StringBuilder text =
                new StringBuilder("You are a" + agent.place() + ".\nCase: {{input}}\n" + handed + "Rules:");
        agent.rules().stream()
                .filter(r -> (agent.start() & r.bit()) != 0)
                .forEach(r -> text.append('\n').append(line(agent, r.number(), 0)));
        return text.toString();
    }

    static String line(Nature agent, int rule, int wording) {
        String phrase = VERBS[(rule * 3 + agent.place()) % VERBS.length] + " the "
                + THINGS[(rule * 5 + agent.place() * 3) % THINGS.length];
        return "- [" + agent.id() + "." + rule + "] " + phrase + (wording == 0 ? "." : ", always.");
    }

    /** The rules that a prompt holds: by their tags, or by their words if it has no tags. */
    static long rules(String prompt) {
        if (!RULE.matcher(prompt).find()) {
            return Wording.rules(place(prompt), prompt);
        }
        long bits = 0;
        Matcher matcher = RULE.matcher(prompt);
        while (matcher.find()) {
            bits |= 1L << Integer.parseInt(matcher.group(1));
        }
        return bits;
    }

    static String without(String prompt, int rule) {
        return prompt.lines().filter(line -> !line.contains("." + rule + "]")).collect(Collectors.joining("\n"));
    }

    static int place(String rendered) {
        Matcher matcher = PLACE.matcher(rendered);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no agent in " + rendered);
        }
        return Integer.parseInt(matcher.group(1));
    }

    static int number(String rendered) {
        Matcher matcher = CASE.matcher(rendered);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no case in " + rendered);
        }
        return Integer.parseInt(matcher.group(1));
    }

    /** What the agent was handed, in the order of its inputs. */
    static List<Output> handed(Nature agent, String rendered) {
        Matcher matcher = HANDED.matcher(rendered);
        List<Output> handed = new ArrayList<>();
        while (handed.size() < agent.inputs().size() && matcher.find()) {
            handed.add(Output.read(matcher.group(2)));
        }
        handed.sort(Comparator.comparingInt(Output::place));
        return handed;
    }
}
