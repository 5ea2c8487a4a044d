package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.model.UsageMeter;
import java.util.Set;
import java.util.function.Supplier;

/** Where a run's answers come from: the models, the models into a recording, or a recording in their place. */
interface CallSource extends AutoCloseable {

    /**
     * Whether models are asked at all. If not, none is made, and no key is needed.
     *
     * @return false for a recording in their place
     */
    default boolean asksModels() {
        return true;
    }

    /**
     * The models of the roles.
     *
     * @param real makes them
     */
    default ModelTable models(Supplier<ModelTable> real) {
        return real.get();
    }

    /** Puts itself before the way to the models. */
    default ModelGateway before(ModelGateway models, ModelTable table, UsageMeter meter, Secrets secrets) {
        return models;
    }

    /** Ends a run that came to its end. */
    default void finish() {}

    /** Lets go of files; what was not finished leaves no trace. */
    @Override
    default void close() {}

    /**
     * What is configured.
     *
     * @param definition the pipeline
     * @param settings what is configured
     * @param roles the roles that the run needs
     * @param part the part of what the mode does; empty for all
     * @throws MaspoException if the value is malformed, or the recording missing or damaged
     */
    static CallSource of(PipelineDefinition definition, RunSettings settings, Set<ModelRole> roles, String part) {
        String calls = settings.parameters().apply("maspo.calls").orElse("live");
        return switch (calls) {
            case "live" -> new CallSource() {};
            case "record" -> new RecordingSource(RecordingPlace.of(definition, settings, part));
            case "replay" ->
                new ReplaySource(definition, settings, roles, RecordingPlace.of(definition, settings, part));
            default -> throw new MaspoException("maspo.calls must be live, record or replay, but is '" + calls + "'.");
        };
    }
}
