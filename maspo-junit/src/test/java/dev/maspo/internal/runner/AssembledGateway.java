package dev.maspo.internal.runner;

import dev.maspo.ModelRole;
import dev.maspo.internal.model.ModelGateway;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The way to the models with all its layers, as every mode puts it together. */
public final class AssembledGateway implements AutoCloseable {

    private final Assembly assembly;

    /**
     * Puts it together.
     *
     * @param definition the pipeline
     * @param parameters names and values of parameters
     */
    public AssembledGateway(PipelineDefinition definition, Map<String, String> parameters) {
        RunSettings settings = RunSettings.from(name -> Optional.ofNullable(parameters.get(name)));
        Set<ModelRole> roles = Set.of(ModelRole.values());
        assembly = Assembly.of(definition, settings, roles, CallSource.of(definition, settings, roles, ""));
    }

    /**
     * The outermost layer.
     *
     * @return the gateway
     */
    public ModelGateway gateway() {
        return assembly.gateway();
    }

    @Override
    public void close() {
        assembly.close();
    }
}
