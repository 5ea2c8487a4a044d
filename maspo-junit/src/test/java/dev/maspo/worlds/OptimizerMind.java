package dev.maspo.worlds;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.internal.model.Caller;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An optimizer that adds, removes and swaps rules. Failures that it is shown make it likelier to think of their cure;
 * what it is told had failed, it mostly leaves alone; sometimes it talks nonsense, or says again what it said before.
 *
 * @param draw chance
 * @param agents whose prompts it is asked about
 * @param traits how well it reads
 * @param form how it writes prompts
 */
record OptimizerMind(Draw draw, List<Nature> agents, OptimizerTraits traits, Form form) {

    private static final Pattern CURRENT = Pattern.compile("<current_prompt>\n(.*)\n</current_prompt>", Pattern.DOTALL);

    String answer(Caller caller, ChatRequest request) {
        String text = request.messages().stream()
                .map(m -> m instanceof UserMessage user ? user.singleText() : "")
                .collect(Collectors.joining("\n"));
        Draw here = draw.of(text).of(caller.replicate());
        Matcher current = CURRENT.matcher(text);
        Nature agent = agents.stream()
                .filter(a -> a.id().equals(caller.agent()))
                .findFirst()
                .orElseThrow();
        if (!current.find() || here.unit(1) < traits.nonsense()) {
            return "The prompt could be clearer. I would think about the reader.";
        }
        // One that repeats itself makes one of three proposals, whatever it is shown.
        boolean again = here.unit(4) < traits.stubborn();
        Draw draws = again ? draw.of(agent.place()).of(here.of(5).whole(1, 3)) : here.of(2);
        String prompt = edited(agent, current.group(1).strip(), Reading.of(agent, agents, text, traits), draws);
        if (here.unit(3) < traits.careless()) {
            prompt = prompt.replaceFirst("\\{\\{\\w+}}", "the case");
        }
        return "Some outputs have a cause in common.\n<prompt>\n" + prompt + "\n</prompt>";
    }

    private String edited(Nature agent, String prompt, Reading reading, Draw here) {
        Layout layout = new Layout(agent, form);
        String text = prompt;
        for (int edit = 0; edit < traits.edits(here.unit(1)); edit++) {
            Draw now = here.of(10 + edit);
            long held = Prompts.rules(text);
            double kind = now.unit(1);
            boolean remove = held != 0 && (kind < 0.25 || (reading.suspects(held) && kind < 0.6));
            if (remove) {
                int rule = reading.leaving(held, now.of(2));
                text = form == Form.LIST ? Prompts.without(text, rule) : layout.without(text, rule);
            }
            if (!remove || kind < 0.08) {
                int rule = reading.coming(held, now.of(3));
                if (rule >= 0) {
                    text = form == Form.LIST
                            ? text + "\n" + Prompts.line(agent, rule, now.unit(4) < 0.8 ? 0 : 1)
                            : layout.with(text, rule, now.of(5));
                }
            }
        }
        return form.rewrites() ? layout.prompt(Prompts.rules(text), here.of(99)) : text;
    }
}
