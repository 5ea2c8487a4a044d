package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.model.Attempts;
import dev.maspo.internal.model.Budget;
import dev.maspo.internal.model.CallSettings;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.model.Time;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseFile;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.PromptFiles;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Resources;
import dev.maspo.internal.pipeline.SafeName;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

/**
 * The parts that every mode needs, put together and checked before anything is spent.
 *
 * @param pipeline the pipeline
 * @param weights the weights of the joint reward
 * @param prompts the prompts on disk
 * @param cases all cases
 * @param metric scores runs by the assertions
 * @param models which model plays which role
 * @param meter counts the calls
 * @param budget what may be used
 * @param gateway the way to the models
 * @param source where the answers come from
 * @param answers keeps the models' answers between runs
 * @param executor runs cases
 * @param errors how many failed cases are borne
 */
record Assembly(
        Pipeline pipeline,
        Weights weights,
        PromptSet prompts,
        List<Case> cases,
        Metric metric,
        ModelTable models,
        UsageMeter meter,
        Budget budget,
        ModelGateway gateway,
        CallSource source,
        KeptAnswers answers,
        PipelineExecutor executor,
        ErrorLimit errors)
        implements AutoCloseable {

    /**
     * Puts the parts together for some work, and ends their use. What is to be written of the calls is written if the
     * work comes to its end, and only then.
     *
     * @param <R> the type of the result
     * @param definition the pipeline
     * @param settings what is configured
     * @param roles the roles that the work needs models for
     * @param work the work
     * @return its result
     */
    static <R> R use(
            PipelineDefinition definition, RunSettings settings, Set<ModelRole> roles, Function<Assembly, R> work) {
        return use(definition, settings, roles, "", work);
    }

    /**
     * The same for one part of what a mode does.
     *
     * @param part the part's name; empty for all that the mode does
     */
    static <R> R use(
            PipelineDefinition definition,
            RunSettings settings,
            Set<ModelRole> roles,
            String part,
            Function<Assembly, R> work) {
        SafeName.check("The name of a pipeline,", definition.name());
        try (CallSource source = CallSource.of(definition, settings, roles, part);
                Assembly parts = of(definition, settings, roles, source)) {
            R result = work.apply(parts);
            source.finish();
            return result;
        }
    }

    private static Assembly of(
            PipelineDefinition definition, RunSettings settings, Set<ModelRole> roles, CallSource source) {
        Pipeline pipeline = pipeline(definition);
        Resources resources = new Resources(definition.testClass().getClassLoader());
        PromptSet prompts = PromptFiles.load(pipeline, resources);
        if (definition.cases() == null) {
            throw new MaspoException("Pipeline '" + definition.name()
                    + "' has no cases. Name their file: @Cases(\"cases/" + definition.name() + ".jsonl\").");
        }
        List<Case> cases = CaseFile.load(definition.cases(), resources);
        PromptFiles.checkPlaceholders(pipeline, prompts, cases);
        Metric metric = new Metric(
                pipeline,
                definition.assertions().stream()
                        .map(a -> new Assertion(a.name(), a.minPassRate(), a.body()::score))
                        .toList());
        // Checked in every mode, although only the search uses them.
        Weights weights = new Weights(
                definition.objective().local(),
                definition.objective().lookahead(),
                definition.objective().global());
        ErrorLimit errors = new ErrorLimit(settings.maxErrorRate());
        checkAgentModels(definition, pipeline);
        ModelTable models = source.models(() -> Models.table(definition, settings, roles));
        UsageMeter meter = new UsageMeter();
        CallSettings calls = CallParameters.read(settings);
        if (source.asksModels()) {
            Models.checkPrices(models, calls);
        }
        Budget budget = new Budget(calls.budget(), Time.system());
        Secrets secrets = ConfiguredSecrets.of(settings, System.getenv());
        ModelGateway attempts = Attempts.gateway(
                models,
                calls,
                budget,
                meter,
                secrets,
                Time.system(),
                () -> ThreadLocalRandom.current().nextDouble());
        KeptAnswers answers = source.asksModels() ? KeptAnswers.open(settings.cache()) : KeptAnswers.none();
        ModelGateway kept = answers.before(attempts, models, meter, secrets);
        ModelGateway gateway = source.before(kept, models, meter, secrets);
        PipelineExecutor executor = new PipelineExecutor(pipeline, gateway, models);
        return new Assembly(
                pipeline, weights, prompts, cases, metric, models, meter, budget, gateway, source, answers, executor,
                errors);
    }

    /** The prompts on disk alone. */
    static PromptSet prompts(PipelineDefinition definition) {
        return PromptFiles.load(
                pipeline(definition), new Resources(definition.testClass().getClassLoader()));
    }

    private static Pipeline pipeline(PipelineDefinition definition) {
        return new Pipeline(
                definition.name(),
                definition.agents().stream().map(Assembly::agent).toList());
    }

    /** Ends the use of the models. */
    @Override
    public void close() {
        answers.close();
    }

    private static Agent agent(AgentDefinition agent) {
        String prompt = agent.prompt().isEmpty() ? null : agent.prompt().replaceFirst("^/+", "");
        return new Agent(agent.id(), agent.role(), agent.rubric(), prompt, agent.inputs(), agent.body()::apply);
    }

    private static void checkAgentModels(PipelineDefinition definition, Pipeline pipeline) {
        for (String agent : definition.agentModels().keySet()) {
            if (!pipeline.has(agent)) {
                throw new MaspoException("A @ModelFor method names the agent '" + agent
                        + "', but there is none of that id. Known agents: "
                        + String.join(
                                ", ", pipeline.agents().stream().map(Agent::id).toList()) + ".");
            }
        }
    }
}
