package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseFile;
import dev.maspo.internal.pipeline.Constraint;
import dev.maspo.internal.pipeline.Demand;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptFiles;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Resources;
import dev.maspo.internal.pipeline.SafeName;
import java.util.List;

/**
 * What a test class declares, with its files read, and checked. No model is needed for it.
 *
 * @param pipeline the pipeline
 * @param weights the weights of the joint reward
 * @param prompts the prompts on disk
 * @param cases all cases
 * @param metric scores runs by the assertions
 * @param errors how many failed cases are borne
 */
record Declared(
        Pipeline pipeline, Weights weights, PromptSet prompts, List<Case> cases, Metric metric, ErrorLimit errors) {

    static Declared of(PipelineDefinition definition, RunSettings settings) {
        SafeName.check("The name of a pipeline,", definition.name());
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
                        .map(a -> new Assertion(
                                a.name(), a.agent(), new Demand(a.minPassRate(), a.strict()), a.body()::score))
                        .toList());
        // Checked in every mode, although only the search uses them.
        Weights weights = new Weights(
                definition.objective().local(),
                definition.objective().lookahead(),
                definition.objective().global());
        ErrorLimit errors = new ErrorLimit(settings.maxErrorRate());
        checkAgentModels(definition, pipeline);
        checkAssertedAgents(definition, pipeline);
        return new Declared(pipeline, weights, prompts, cases, metric, errors);
    }

    /** The prompts on disk alone. */
    static PromptSet prompts(PipelineDefinition definition) {
        return PromptFiles.load(
                pipeline(definition), new Resources(definition.testClass().getClassLoader()));
    }

    private static Pipeline pipeline(PipelineDefinition definition) {
        ConstraintAssembly constraints =
                new ConstraintAssembly(new Resources(definition.testClass().getClassLoader()));
        return new Pipeline(
                definition.name(),
                definition.agents().stream()
                        .map(agent -> agent(agent, constraints.of(agent)))
                        .toList());
    }

    private static Agent agent(AgentDefinition agent, List<Constraint> constraints) {
        String prompt = agent.prompt().isEmpty() ? null : agent.prompt().replaceFirst("^/+", "");
        return new Agent(
                agent.id(),
                agent.role(),
                agent.rubric(),
                prompt,
                agent.inputs(),
                agent.body()::apply,
                constraints,
                agent.names(),
                agent.id());
    }

    private static void checkAgentModels(PipelineDefinition definition, Pipeline pipeline) {
        for (String agent : definition.agentModels().keySet()) {
            if (!pipeline.has(agent)) {
                throw unknown("A @ModelFor method", agent, pipeline);
            }
        }
    }

    private static void checkAssertedAgents(PipelineDefinition definition, Pipeline pipeline) {
        for (AssertionDefinition assertion : definition.assertions()) {
            if (!assertion.ofSystem() && !pipeline.has(assertion.agent())) {
                String where = definition.testClass().getName() + "." + assertion.name() + "(), a @SystemAssertion,";
                throw unknown(where, assertion.agent(), pipeline);
            }
        }
    }

    private static MaspoException unknown(String where, String agent, Pipeline pipeline) {
        return new MaspoException(where + " names the agent '" + agent
                + "', but there is none of that id. Known agents: "
                + String.join(", ", pipeline.agents().stream().map(Agent::id).toList()) + ".");
    }
}
