package dev.maspo.internal.runner;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Endpoint;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.ReplayedModel;
import dev.maspo.internal.model.Replayer;
import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.model.UnrecordedCall;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.internal.report.PlainText;
import dev.maspo.internal.store.RecordedModel;
import dev.maspo.internal.store.Recording;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** A recording in the place of the models: none is made, so none of their keys is needed. */
final class ReplaySource implements CallSource {

    private static final int LONGEST = 160;

    private final PipelineDefinition definition;
    private final RunSettings settings;
    private final Set<ModelRole> roles;
    private final RecordingPlace place;
    private final Recording recording;

    ReplaySource(PipelineDefinition definition, RunSettings settings, Set<ModelRole> roles, RecordingPlace place) {
        this.definition = definition;
        this.settings = settings;
        this.roles = roles;
        this.place = place;
        this.recording = Recording.open(place.file(), place.pipeline())
                .orElseThrow(() -> new MaspoException("There is no recording "
                        + place.file().toAbsolutePath()
                        + ", which maspo.calls=replay needs. To make it, with the models at hand: "
                        + place.command() + ". If it is elsewhere, set maspo.calls.directory."));
    }

    @Override
    public boolean asksModels() {
        return false;
    }

    @Override
    public ModelTable models(Supplier<ModelTable> real) {
        Map<ModelRole, ChatModel> byRole = new EnumMap<>(ModelRole.class);
        Map<String, ChatModel> byAgent = new LinkedHashMap<>();
        for (ModelRole role : roles) {
            Optional<Endpoint> endpoint = Endpoint.of(role, settings.parameters());
            Optional<RecordedModel> recorded = recorded(role, "");
            endpoint.ifPresent(configured -> recorded.ifPresent(model -> check(role, configured, model)));
            if (recorded.isPresent()
                    || endpoint.isPresent()
                    || definition.models().containsKey(role)) {
                byRole.put(role, new ReplayedModel(recorded.orElse(null)));
            }
        }
        for (String agent : agents()) {
            byAgent.put(
                    agent, new ReplayedModel(recorded(ModelRole.AGENT, agent).orElse(null)));
        }
        return new ModelTable(byRole, byAgent);
    }

    // Those that had a model of their own when they were recorded; who compares models must see the same.
    private List<String> agents() {
        if (recording.models().isEmpty()) {
            return List.copyOf(definition.agentModels().keySet());
        }
        List<String> agents = new ArrayList<>();
        for (RecordedModel model : recording.models()) {
            String agent = model.agent();
            if (agent != null) {
                agents.add(agent);
            }
        }
        return agents;
    }

    private Optional<RecordedModel> recorded(ModelRole role, String agent) {
        return RecordedModel.of(recording.models(), role.name().toLowerCase(Locale.ROOT), agent);
    }

    // Answers of one model must not pass for those of another.
    private void check(ModelRole role, Endpoint configured, RecordedModel recorded) {
        if (!configured.modelName().equals(recorded.name())) {
            throw new MaspoException("The recording " + place.shown() + " holds answers of "
                    + recorded.shown()
                    + " in the role " + role + ", but '" + configured.modelName()
                    + "' is configured (maspo.model.name). Record again: " + place.command()
                    + ", or take the configuration away.");
        }
    }

    @Override
    public ModelGateway before(ModelGateway inner, ModelTable table, UsageMeter meter, Secrets secrets) {
        return new Replayer(
                recording,
                meter,
                new UnrecordedCall(place.shown(), place.command(), text -> PlainText.oneLine(text, LONGEST)));
    }

    @Override
    public void close() {
        recording.close();
    }
}
