package dev.maspo.internal.runner;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.CallSettings;
import dev.maspo.internal.model.Endpoint;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.OpenAiModels;
import dev.maspo.internal.model.Prices;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds the model for each role: the configured endpoint, else the user's factory. Factories that are not needed are
 * not called.
 */
final class Models {

    private Models() {}

    static ModelTable table(PipelineDefinition definition, RunSettings settings, Set<ModelRole> roles) {
        Map<ModelRole, ChatModel> byRole = new EnumMap<>(ModelRole.class);
        Map<String, ChatModel> byAgent = new LinkedHashMap<>();
        // One factory may serve several roles; it is called once.
        Map<Supplier<ChatModel>, ChatModel> made = new LinkedHashMap<>();
        for (ModelRole role : roles) {
            Optional<ChatModel> configured = Endpoint.of(role, settings.parameters())
                    .map(endpoint -> OpenAiModels.connect(endpoint, System::getenv));
            Optional<ChatModel> model =
                    configured.or(() -> Optional.ofNullable(definition.models().get(role))
                            .map(factory -> made.computeIfAbsent(factory, Supplier::get)));
            model.ifPresent(m -> byRole.put(role, m));
            if (role == ModelRole.AGENT && configured.isEmpty()) {
                definition
                        .agentModels()
                        .forEach((agent, factory) -> byAgent.put(agent, made.computeIfAbsent(factory, Supplier::get)));
            }
        }
        return new ModelTable(byRole, byAgent);
    }

    /**
     * A budget of money needs the price of every model, and the user wants to know it before the first call.
     *
     * @throws MaspoException if a price is missing
     */
    static void checkPrices(ModelTable models, CallSettings calls) {
        if (calls.budget().money() == null) {
            return;
        }
        Stream.concat(models.byRole().values().stream(), models.byAgent().values().stream())
                .map(Prices::name)
                .filter(name -> calls.prices().byModel().apply(name).isEmpty())
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new MaspoException("maspo.budget.money is set, but the price of "
                            + (name.isEmpty() ? "a model that does not tell its name" : "the model '" + name + "'")
                            + " is not known. Set "
                            + (name.isEmpty() ? "" : "maspo.price." + name + ".input and .output, or ")
                            + "maspo.price.input and maspo.price.output for all models, each for a million tokens.");
                });
    }

    /**
     * Says early that a role has no model; the agents' are looked up when an agent first asks, as an agent may need
     * none.
     */
    static void require(ModelTable models, ModelRole role, PipelineDefinition definition, String purpose) {
        if (models.find(role, "").isEmpty()) {
            String name = role.name().toLowerCase(Locale.ROOT);
            throw new MaspoException("Pipeline '" + definition.name() + "' ("
                    + definition.testClass().getName()
                    + ") has no model for the role " + role + ", which " + purpose + " needs. Add " + role
                    + " to a @ModelFor method of the class,"
                    + " or configure maspo.model.base-url and maspo.model.name (maspo.model." + name
                    + ".base-url and .name for this role alone)."
                    + (role == ModelRole.JUDGE && !definition.scored()
                            ? " Without any @SystemAssertion the judge is the only measure there is."
                            : ""));
        }
    }
}
