package com.example.supportdesk.demo;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The optimizer. It looks at what went wrong in the examples and adds an instruction or two that may help. Like real
 * optimizers it also proposes what only sounds good, says nothing new, or spoils its answer.
 */
final class Optimizer {

    private static final double SPOILS_ITS_ANSWER = 0.06;
    private static final double SAYS_NOTHING_NEW = 0.05;
    private static final double TEMPTED = 0.25;
    private static final double WITHDRAWS = 0.5;
    private static final double ADDS_A_SECOND = 0.5;
    private static final List<String> EMPTY_WORDS = List.of(
            "Work carefully.",
            "Take your time.",
            "You are an expert in your field.",
            "Quality matters to us.",
            "Double-check your answer.");

    private static final List<String> EMPHASES = List.of("", "", "Important: ", "Please note: ");

    private Optimizer() {}

    static String answer(String request) {
        String prompt = block(request, "current_prompt");
        Chance chance = Chance.of(request);
        if (chance.happens("spoils its answer", SPOILS_ITS_ANSWER)) {
            return spoiled(prompt, chance);
        }
        return "The examples suggest this change.\n<prompt>\n" + improved(request, prompt, chance) + "\n</prompt>";
    }

    private static String improved(String request, String prompt, Chance chance) {
        List<Instruction> temptations = Arrays.stream(Instruction.values())
                .filter(each -> each.isTempting() && each.isIn(prompt))
                .toList();
        if (!temptations.isEmpty() && chance.happens("withdraws", WITHDRAWS)) {
            return without(chance.pick("withdrawn", temptations), prompt);
        }
        List<String> wordings = new ArrayList<>();
        for (Instruction choice : choices(request, prompt, chance)) {
            wordings.add(chance.pick("emphasis on " + choice, EMPHASES)
                    + chance.pick("wording of " + choice, choice.wordings()));
        }
        if (wordings.isEmpty()) {
            wordings.add(chance.pick("empty words", EMPTY_WORDS));
        }
        return with(wordings, prompt);
    }

    private static List<Instruction> choices(String request, String prompt, Chance chance) {
        if (chance.happens("says nothing new", SAYS_NOTHING_NEW)) {
            return List.of();
        }
        String agent = block(request, "agent");
        List<Instruction> open = Arrays.stream(Instruction.values())
                .filter(each -> each.agent().id().equals(agent) && !each.isIn(prompt))
                .toList();
        // An edit is told with its fate, whose words are no instruction.
        String tried = block(request, "tried").replaceAll("=>.*", "");
        List<Instruction> untried =
                open.stream().filter(each -> !each.isIn(tried)).toList();
        List<Instruction> tempting =
                untried.stream().filter(Instruction::isTempting).toList();
        if (!tempting.isEmpty() && chance.happens("tempted", TEMPTED)) {
            return List.of(chance.pick("temptation", tempting));
        }
        Set<Symptom> symptoms = symptoms(request);
        List<Instruction> fresh = cures(untried, symptoms);
        List<Instruction> pool = fresh.isEmpty() ? cures(open, symptoms) : fresh;
        if (pool.isEmpty()) {
            return List.of();
        }
        Instruction first = chance.pick("first", pool);
        Instruction second = chance.happens("adds a second", ADDS_A_SECOND) ? chance.pick("second", pool) : first;
        return Stream.of(first, second).distinct().toList();
    }

    private static List<Instruction> cures(List<Instruction> instructions, Set<Symptom> symptoms) {
        return instructions.stream()
                .filter(each -> !each.isTempting())
                .filter(each -> symptoms.isEmpty() || each.cures().stream().anyMatch(symptoms::contains))
                .toList();
    }

    /** What went wrong, by the failures that the examples tell of, or else by the final replies themselves. */
    private static Set<Symptom> symptoms(String request) {
        Set<Symptom> symptoms = EnumSet.noneOf(Symptom.class);
        for (String example : Blocks.all(request, "example")) {
            Collection<String> failures = Blocks.all(example, "failure");
            symptoms.addAll(
                    failures.isEmpty()
                            ? Symptom.inReply(block(example, "input"), block(example, "final"))
                            : Symptom.inFailure(String.join("\n", failures)));
        }
        return symptoms;
    }

    private static String block(String request, String name) {
        return Blocks.first(request, name).orElse("");
    }

    /** Adds instructions above the data. */
    private static String with(List<String> wordings, String prompt) {
        String lines = wordings.stream().map(wording -> "- " + wording + "\n").collect(joining());
        int data = prompt.indexOf("\n---");
        if (data < 0) {
            return lines + "\n" + prompt;
        }
        String instructions = prompt.substring(0, data).stripTrailing();
        return instructions + "\n" + lines + prompt.substring(data);
    }

    private static String without(Instruction instruction, String prompt) {
        return prompt.lines().filter(line -> !instruction.isIn(line)).collect(joining("\n"));
    }

    /** Forgets the tags, or a placeholder. */
    private static String spoiled(String prompt, Chance chance) {
        return chance.happens("forgets the tags", 0.5)
                ? "I would make the prompt clearer and more precise."
                : "<prompt>\n" + prompt.replaceFirst("\\{\\{\\w+}}", "") + "\n</prompt>";
    }
}
