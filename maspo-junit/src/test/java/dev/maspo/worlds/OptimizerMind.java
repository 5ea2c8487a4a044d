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
 * what it is told had failed, it mostly leaves alone; sometimes it talks nonsense.
 *
 * @param draw chance
 * @param agents whose prompts it is asked about
 * @param traits how well it reads
 */
record OptimizerMind(Draw draw, List<Nature> agents, OptimizerTraits traits) {

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
        String prompt = edited(agent, current.group(1).strip(), Reading.of(agent, agents, text, traits), here.of(2));
        if (here.unit(3) < traits.careless()) {
            prompt = prompt.replaceFirst("\\{\\{\\w+}}", "the case");
        }
        return "Some outputs have a cause in common.\n<prompt>\n" + prompt + "\n</prompt>";
    }

    private String edited(Nature agent, String prompt, Reading reading, Draw here) {
        String text = prompt;
        int edits = here.unit(1) < 0.65 ? 1 : here.unit(1) < 0.9 ? 2 : 3;
        for (int edit = 0; edit < edits; edit++) {
            Draw now = here.of(10 + edit);
            long held = Prompts.rules(text);
            double kind = now.unit(1);
            boolean remove = held != 0 && (kind < 0.25 || (reading.suspects(held) && kind < 0.6));
            if (remove) {
                text = Prompts.without(text, reading.leaving(held, now.of(2)));
            }
            if (!remove || kind < 0.08) {
                int rule = reading.coming(held, now.of(3));
                if (rule >= 0) {
                    text = text + "\n" + Prompts.line(agent, rule, now.unit(4) < 0.8 ? 0 : 1);
                }
            }
        }
        return text;
    }
}
