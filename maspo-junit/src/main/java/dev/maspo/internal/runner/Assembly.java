package dev.maspo.internal.runner;

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
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.PromptSet;
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

    static Assembly of(PipelineDefinition definition, RunSettings settings, Set<ModelRole> roles, CallSource source) {
        Declared declared = Declared.of(definition, settings);
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
        PipelineExecutor executor = new PipelineExecutor(declared.pipeline(), gateway, models);
        return new Assembly(
                declared.pipeline(),
                declared.weights(),
                declared.prompts(),
                declared.cases(),
                declared.metric(),
                models,
                meter,
                budget,
                gateway,
                source,
                answers,
                executor,
                declared.errors());
    }

    /** Ends the use of the models. */
    @Override
    public void close() {
        answers.close();
    }
}
