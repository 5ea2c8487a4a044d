package dev.maspo.internal.pipeline;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Runs a case through the pipeline under a prompt set. Holds no state, and may be used by many threads. */
public final class PipelineExecutor {

    private final Pipeline pipeline;
    private final ModelGateway gateway;
    private final ModelTable models;
    private final Handover handover;

    /**
     * Creates an executor that hands every output on as it is.
     *
     * @param pipeline the pipeline
     * @param gateway the way to the models
     * @param models the models behind it, as the user's code may ask what they can do
     */
    public PipelineExecutor(Pipeline pipeline, ModelGateway gateway, ModelTable models) {
        this(pipeline, gateway, models, Handover.WHOLE);
    }

    /**
     * Creates the executor.
     *
     * @param pipeline the pipeline
     * @param gateway the way to the models
     * @param models the models behind it, as the user's code may ask what they can do
     * @param handover what is handed on of an output
     */
    public PipelineExecutor(Pipeline pipeline, ModelGateway gateway, ModelTable models, Handover handover) {
        this.pipeline = pipeline;
        this.gateway = gateway;
        this.models = models;
        this.handover = handover;
    }

    /**
     * Runs one case. An agent whose prompt and inputs are those of the base repeats nothing: its step is taken over. So
     * only a changed agent and those whose inputs it really changes are run again.
     *
     * @param item the case
     * @param prompts the prompts to run under
     * @param base an earlier run of the same case; null for none
     * @return the run; an agent that throws ends it and is named in it
     */
    public CaseRun run(Case item, PromptSet prompts, @Nullable CaseRun base) {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (Agent agent : pipeline.agents()) {
            Map<String, Object> values = new LinkedHashMap<>();
            Map<String, String> texts = new LinkedHashMap<>();
            for (String input : agent.inputs()) {
                Step step = Objects.requireNonNull(steps.get(input));
                values.put(input, agent.hasPrompt() ? step.handed() : step.value());
                texts.put(input, agent.hasPrompt() ? step.handedText() : step.text());
            }
            String template = prompts.get(agent.id());
            Step known = base == null ? null : base.steps().get(agent.id());
            if (known != null && known.repeats(template, texts)) {
                steps.put(agent.id(), known);
                continue;
            }
            try {
                steps.put(agent.id(), step(agent, item, template, texts, values));
            } catch (AgentFailure failure) {
                return new CaseRun(item, steps, failure);
            }
        }
        return new CaseRun(item, steps, null);
    }

    // The user's code may throw anything, an AssertionError included; all of it belongs to this agent and case.
    private Step step(
            Agent agent, Case item, @Nullable String template, Map<String, String> texts, Map<String, Object> values) {
        Optional<ChatModel> model = models.find(ModelRole.AGENT, agent.id());
        BudgetWatch watched = new BudgetWatch(gateway);
        try {
            LiveCall call = new LiveCall(agent, item, template, texts, watched, model.orElse(null));
            Object value = answer(agent, call, values);
            Object handed = handover.handed(agent, call, value);
            String text = Values.text(value);
            return new Step(template, texts, value, text, handed, handed == value ? text : Values.text(handed));
        } catch (VirtualMachineError e) {
            if (e instanceof StackOverflowError) {
                throw new AgentFailure(agent.id(), item.id(), e);
            }
            throw e;
        } catch (Throwable e) {
            throw new AgentFailure(agent.id(), item.id(), e);
        } finally {
            watched.check();
        }
    }

    private static Object answer(Agent agent, LiveCall call, Map<String, Object> values) throws Throwable {
        Object value = agent.function().apply(call, values);
        if (value == null) {
            throw new MaspoException("the agent method returned null. Return the agent's output.");
        }
        call.checkPromptWasRead();
        return value;
    }
}
