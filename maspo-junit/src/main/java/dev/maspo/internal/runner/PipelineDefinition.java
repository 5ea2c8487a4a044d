package dev.maspo.internal.runner;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.ModelRole;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline as a test class declares it.
 *
 * @param name the pipeline's name
 * @param testClass the class, whose loader finds the resources
 * @param cases the resource of the cases; null if none is named
 * @param objective the weights
 * @param agents the agents
 * @param assertions the assertions about the system and about single agents
 * @param models the user's factories by role
 * @param agentModels the user's factories for single agents
 */
public record PipelineDefinition(
        String name,
        Class<?> testClass,
        @Nullable String cases,
        Objective objective,
        List<AgentDefinition> agents,
        List<AssertionDefinition> assertions,
        Map<ModelRole, Supplier<ChatModel>> models,
        Map<String, Supplier<ChatModel>> agentModels) {

    /** Copies the collections. */
    public PipelineDefinition {
        agents = List.copyOf(agents);
        assertions = List.copyOf(assertions);
        models = Map.copyOf(models);
        agentModels = Map.copyOf(agentModels);
    }

    /** Whether there is an assertion about the system, and so a score without a judge. */
    boolean scored() {
        return assertions.stream().anyMatch(AssertionDefinition::ofSystem);
    }
}
