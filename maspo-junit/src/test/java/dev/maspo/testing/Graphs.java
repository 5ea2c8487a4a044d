package dev.maspo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.ModelRole;
import dev.maspo.internal.fingerprint.Fingerprint;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.Prices;
import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.model.Transport;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.AgentFunction;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Small pipelines, cases and prompt sets for tests of the rooms inside. */
public final class Graphs {

    private Graphs() {}

    /**
     * A fingerprint of nothing.
     *
     * @return the fingerprint
     */
    public static Fingerprint fingerprint() {
        return new Fingerprint(Map.of(), "", Map.of("demo", "0"), Map.of());
    }

    /**
     * An agent that sends its prompt to its model.
     *
     * @param id the agent's id
     * @param inputs its predecessors
     * @return the agent, with the role {@code Role of <id>}
     */
    public static Agent chatting(String id, String... inputs) {
        return new Agent(id, "Role of " + id, "prompts/" + id + ".md", List.of(inputs), (call, values) -> call.chat());
    }

    /**
     * An agent without a prompt.
     *
     * @param id the agent's id
     * @param function what it does
     * @param inputs its predecessors
     * @return the agent
     */
    public static Agent doing(String id, AgentFunction function, String... inputs) {
        return new Agent(id, "Role of " + id, null, List.of(inputs), function);
    }

    /**
     * A pipeline.
     *
     * @param agents its agents
     * @return the pipeline, named {@code desk}
     */
    public static Pipeline pipeline(Agent... agents) {
        return new Pipeline("desk", List.of(agents));
    }

    /**
     * An executor without any layer between the agents and their model.
     *
     * @param pipeline the pipeline
     * @param model answers for all agents
     * @return the executor
     */
    public static PipelineExecutor executor(Pipeline pipeline, ChatModel model) {
        ModelTable models = new ModelTable(Map.of(ModelRole.AGENT, model), Map.of());
        return new PipelineExecutor(pipeline, transport(models), models);
    }

    /**
     * The innermost layer of the gateway alone.
     *
     * @param models which model plays which role
     * @return the layer
     */
    public static ModelGateway transport(ModelTable models) {
        return new Transport(models, new UsageMeter(), new Secrets(List.of()), Prices.UNKNOWN);
    }

    /**
     * A case without labels.
     *
     * @param id the case's id
     * @param input its input
     * @return the case
     */
    public static Case item(String id, String input) {
        return item(id, TextNode.valueOf(input), MissingNode.getInstance());
    }

    /**
     * A case.
     *
     * @param id the case's id
     * @param input its input
     * @param expected its label
     * @return the case
     */
    public static Case item(String id, JsonNode input, JsonNode expected) {
        return new Case(id, input, expected, Set.of(), Optional.empty());
    }

    /**
     * Cases named {@code c1}, {@code c2} and so on, with the inputs {@code input 1}, {@code input 2} and so on.
     *
     * @param count how many
     * @return the cases
     */
    public static List<Case> items(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> item("c" + i, "input " + i))
                .toList();
    }

    /**
     * A prompt set.
     *
     * @param pairs ids and prompts in turn
     * @return the set
     */
    public static PromptSet prompts(String... pairs) {
        Map<String, String> prompts = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            prompts.put(pairs[i], pairs[i + 1]);
        }
        return new PromptSet(prompts);
    }
}
