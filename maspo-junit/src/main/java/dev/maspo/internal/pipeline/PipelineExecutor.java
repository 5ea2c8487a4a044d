package dev.maspo.internal.pipeline;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Runs a case through the pipeline under a prompt set. Holds no state, and may be used by many threads. */
public final class PipelineExecutor {

    // An agent may ask the same several times within one call; its repetitions must not meet those samples.
    private static final int SAMPLES = 10_000;

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
     * An executor whose agents ask the same again and get answers of their own.
     *
     * @param number which repetition, from 0 for the executor itself
     * @return the executor of that repetition; the same calls in it have the same answers
     */
    public PipelineExecutor repeat(int number) {
        if (number == 0) {
            return this;
        }
        int first = number * SAMPLES;
        return new PipelineExecutor(
                pipeline,
                (caller, request) -> gateway.chat(caller.replicate(first + caller.replicate()), request),
                models,
                handover);
    }

    /**
     * Runs one case in this thread.
     *
     * @param item the case
     * @param prompts the prompts to run under
     * @param base an earlier run of the same case; null for none
     * @return the run; see {@link #start}
     */
    public CaseRun run(Case item, PromptSet prompts, @Nullable CaseRun base) {
        return Tasks.result(start(Tasks.HERE, item, prompts, base).end());
    }

    /**
     * Begins to run one case. Agents that do not wait for each other work at the same time. An agent whose prompt and
     * inputs are those of the base repeats nothing: its step is taken over. So only a changed agent and those whose
     * inputs it really changes are run again.
     *
     * @param tasks do the agents' work
     * @param item the case
     * @param prompts the prompts to run under
     * @param base an earlier run of the same case; null for none
     * @return the run; an agent that throws is named in it, and those that need its output do nothing
     */
    public Running start(Tasks tasks, Case item, PromptSet prompts, @Nullable CaseRun base) {
        Map<String, CompletableFuture<Reached>> agents = new LinkedHashMap<>();
        for (Agent agent : pipeline.agents()) {
            List<CompletableFuture<Reached>> inputs = agent.inputs().stream()
                    .map(input -> Objects.requireNonNull(agents.get(input)))
                    .toList();
            agents.put(
                    agent.id(),
                    CompletableFuture.allOf(inputs.toArray(new CompletableFuture<?>[0]))
                            .thenCompose(done -> step(tasks, agent, item, prompts, base, inputs)));
        }
        return new Running(item, agents);
    }

    private CompletableFuture<Reached> step(
            Tasks tasks,
            Agent agent,
            Case item,
            PromptSet prompts,
            @Nullable CaseRun base,
            List<CompletableFuture<Reached>> inputs) {
        Map<String, Object> values = new LinkedHashMap<>();
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            Step step = inputs.get(i).join().step();
            if (step == null) {
                return CompletableFuture.completedFuture(Reached.NOT);
            }
            values.put(agent.inputs().get(i), agent.hasPrompt() ? step.handed() : step.value());
            texts.put(agent.inputs().get(i), agent.hasPrompt() ? step.handedText() : step.text());
        }
        String template = prompts.get(agent.promptId());
        Step known = base == null ? null : base.steps().get(agent.id());
        if (known != null && known.repeats(template, texts)) {
            return CompletableFuture.completedFuture(new Reached(known, null));
        }
        return tasks.call(pipeline.stepsAfter(agent.id()), () -> {
            try {
                return new Reached(work(agent, item, template, texts, values), null);
            } catch (AgentFailure failure) {
                return new Reached(null, failure);
            }
        });
    }

    // The user's code may throw anything, an AssertionError included; all of it belongs to this agent and case.
    private Step work(
            Agent agent, Case item, @Nullable String template, Map<String, String> texts, Map<String, Object> values) {
        Optional<ChatModel> model = models.find(ModelRole.AGENT, agent.id());
        RunEndWatch watched = new RunEndWatch(gateway);
        try {
            Answer answer = new Answering(agent, item, template, texts, watched, model.orElse(null)).answer(values);
            Object value = answer.value();
            boolean asked = answer.call().asked();
            // What an agent that was not asked passes on was made by another one.
            Object handed = asked ? handover.handed(agent, answer.call(), value) : value;
            String text = answer.text();
            String handedText = handed == value ? text : Values.text(handed);
            return new Step(template, texts, value, text, handed, handedText, answer.checks(), asked);
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
}
