package dev.maspo.internal.optimize;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptTemplate;
import dev.maspo.internal.pipeline.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Asks for a prompt as the published algorithm does: once, showing what the agent got and wrote in half of a batch,
 * good and bad alike, and nothing of what became of it. A lost placeholder is put at the prompt's end.
 *
 * @param parts what the search works with
 */
record PaperProposer(SearchParts parts) {

    static final String NAME = "batch";

    Proposal propose(Agent agent, String original, Candidate parent, List<CaseRun> shown, int serial) {
        List<Example> examples = shown.stream().map(run -> example(agent, run)).toList();
        ChatRequest request = ProposalPrompt.request(
                parts.pipeline().sharing(agent), List.of(), parent.prompt(), examples, List.of(), parts.nonces());
        Caller caller = new Caller(ModelRole.OPTIMIZER, agent.id(), "", serial);
        try {
            String text = parts.gateway().chat(caller, request).aiMessage().text();
            Optional<String> prompt = PromptCheck.read(text == null ? "" : text).filter(p -> !p.isBlank());
            return prompt.map(p -> repaired(original, parent, p))
                    .orElseGet(() -> Proposal.refused(NAME, parent, Refusal.UNTAGGED));
        } catch (ModelCallException e) {
            return Proposal.refused(NAME, parent, String.valueOf(e.getMessage()));
        }
    }

    private static Proposal repaired(String original, Candidate parent, String proposed) {
        Set<String> wanted = PromptTemplate.placeholders(original);
        Set<String> found = PromptTemplate.placeholders(proposed);
        Set<String> unknown = new TreeSet<>(found);
        unknown.removeAll(wanted);
        if (!unknown.isEmpty()) {
            return Proposal.refused(NAME, parent, "it holds unknown placeholders: " + unknown + ".");
        }
        StringBuilder prompt = new StringBuilder(proposed);
        wanted.stream()
                .filter(name -> !found.contains(name))
                .forEach(name -> prompt.append('\n')
                        .append(name)
                        .append(": {{")
                        .append(name)
                        .append("}}"));
        return Proposal.of(NAME, parent, prompt.toString());
    }

    private static Example example(Agent agent, CaseRun run) {
        StringBuilder input = new StringBuilder(run.item().inputText());
        Optional.ofNullable(run.steps().get(agent.id()))
                .map(Step::inputs)
                .orElse(Map.of())
                .forEach((id, text) ->
                        input.append("\n\n").append(id).append(":\n").append(text));
        String output = run.text(agent.id()).orElse("(it failed)");
        return new Example(Example.Kind.FRESH, run.item().id(), input.toString(), output, Map.of(), "", "");
    }
}
