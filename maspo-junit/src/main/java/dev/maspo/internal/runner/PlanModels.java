package dev.maspo.internal.runner;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Endpoint;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.OpenAiModels;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Models to be looked at and never asked, so that no key is needed: an endpoint's is left out, and a factory that fails
 * for want of one is passed over.
 */
final class PlanModels {

    private final Consumer<String> notes;
    // One factory may serve several roles; it is called, and complained of, once.
    private final Map<Supplier<ChatModel>, Optional<ChatModel>> made = new LinkedHashMap<>();

    private PlanModels(Consumer<String> notes) {
        this.notes = notes;
    }

    /**
     * Makes what can be made.
     *
     * @param definition the pipeline
     * @param settings what is configured
     * @param notes hears of each factory that failed
     * @return the models
     */
    static ModelTable table(PipelineDefinition definition, RunSettings settings, Consumer<String> notes) {
        PlanModels models = new PlanModels(notes);
        Map<ModelRole, ChatModel> byRole = new EnumMap<>(ModelRole.class);
        Map<String, ChatModel> byAgent = new LinkedHashMap<>();
        for (ModelRole role : ModelRole.values()) {
            Optional<ChatModel> configured = Endpoint.of(role, settings.parameters())
                    .map(endpoint -> OpenAiModels.connect(endpoint, variable -> "none"));
            configured
                    .or(() -> Optional.ofNullable(definition.models().get(role)).flatMap(models::make))
                    .ifPresent(model -> byRole.put(role, model));
            if (role == ModelRole.AGENT && configured.isEmpty()) {
                definition
                        .agentModels()
                        .forEach(
                                (agent, factory) -> models.make(factory).ifPresent(model -> byAgent.put(agent, model)));
            }
        }
        return new ModelTable(byRole, byAgent);
    }

    private Optional<ChatModel> make(Supplier<ChatModel> factory) {
        Optional<ChatModel> known = made.get(factory);
        if (known == null) {
            known = attempt(factory);
            made.put(factory, known);
        }
        return known;
    }

    private Optional<ChatModel> attempt(Supplier<ChatModel> factory) {
        try {
            return Optional.of(factory.get());
        } catch (MaspoException e) {
            notes.accept("Nothing can be looked up for a model that cannot be made: " + e.getMessage());
            return Optional.empty();
        }
    }
}
