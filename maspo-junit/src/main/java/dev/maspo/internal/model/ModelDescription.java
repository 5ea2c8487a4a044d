package dev.maspo.internal.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.ModelRole;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * What can be said of a model without asking it, for files that people read.
 *
 * @param role the role it plays
 * @param agent the one agent it serves; empty for all of the role
 * @param name the model's name; of one that names none, its class
 * @param details endpoint or class, provider and default parameters as JSON; empty for a model that names no model
 */
public record ModelDescription(String role, String agent, String name, String details) {

    /** Checks that nothing is missing, as these come from files, too. */
    public ModelDescription {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(agent, "agent");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(details, "details");
    }

    /**
     * Describes the models of a role.
     *
     * @param models which model plays which role
     * @param role the role
     * @param secrets what no file may hold
     * @return the model of the role, then those of single agents, by agent
     */
    public static List<ModelDescription> of(ModelTable models, ModelRole role, Secrets secrets) {
        List<ModelDescription> found = new ArrayList<>();
        models.find(role, "").ifPresent(model -> found.add(of(role, "", model, secrets)));
        if (role == ModelRole.AGENT) {
            models.byAgent().forEach((agent, model) -> found.add(of(role, agent, model, secrets)));
        }
        found.sort(Comparator.comparing(ModelDescription::agent));
        return List.copyOf(found);
    }

    private static ModelDescription of(ModelRole role, String agent, ChatModel model, Secrets secrets) {
        ModelIdentity identity = ModelIdentity.of(model, 0);
        // The JVM makes up the name of a lambda's class, another one each time, and an anonymous class has none.
        boolean nameless = model.getClass().isHidden() || identity.name().isEmpty();
        String name = nameless && !identity.lasting() ? "a class without a name" : identity.name();
        return new ModelDescription(
                role.name().toLowerCase(Locale.ROOT),
                agent,
                secrets.hide(name),
                identity.lasting() ? secrets.hide(identity.canonical()) : "");
    }

    /**
     * The model as a reader would name it.
     *
     * @return role, agent and name
     */
    public String shown() {
        return "the " + role + " model" + (agent.isEmpty() ? "" : " of '" + agent + "'") + " " + name;
    }
}
