package dev.maspo.internal.optimize;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.List;
import java.util.Optional;

/**
 * Asks the optimizer model for a better prompt, showing it traces. An answer that cannot be used is sent back once,
 * with the reason.
 */
final class TraceProposer implements Proposer {

    static final String NAME = "traces";

    private final Pipeline pipeline;
    private final ModelGateway gateway;
    private final Nonce nonces;
    private final Hygiene hygiene;

    TraceProposer(Pipeline pipeline, ModelGateway gateway, Nonce nonces, Hygiene hygiene) {
        this.pipeline = pipeline;
        this.gateway = gateway;
        this.nonces = nonces;
        this.hygiene = hygiene;
    }

    @Override
    public Proposal propose(
            Agent agent, String original, Candidate parent, List<Example> examples, List<String> tried) {
        ChatRequest request = ProposalPrompt.request(
                pipeline.sharing(agent), pipeline.listeners(agent.id()), parent.prompt(), examples, tried, nonces);
        Caller caller = new Caller(ModelRole.OPTIMIZER, agent.id(), "", 0);
        String problem = "";
        for (int attempt = 0; attempt < 2; attempt++) {
            ChatRequest asked = attempt == 0 ? request : ProposalPrompt.again(request, problem);
            String answer;
            try {
                String text = gateway.chat(caller, asked).aiMessage().text();
                answer = text == null ? "" : text;
            } catch (ModelCallException e) {
                return Proposal.refused(NAME, parent, String.valueOf(e.getMessage()));
            }
            Optional<String> prompt =
                    PromptCheck.read(answer).map(text -> PromptRepair.of(original, parent.prompt(), text));
            problem = prompt.map(text ->
                            hygiene.problem(agent, original, parent, text).orElse(""))
                    .orElse(Refusal.UNTAGGED);
            if (problem.isEmpty()) {
                return new Proposal(NAME, parent, prompt.orElseThrow(), "", parent.shown());
            }
        }
        return Proposal.refused(NAME, parent, problem);
    }
}
