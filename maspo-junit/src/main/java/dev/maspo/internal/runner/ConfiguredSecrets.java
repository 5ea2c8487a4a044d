package dev.maspo.internal.runner;

import dev.maspo.internal.model.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** All secrets that are known: by the names of their variables, and those that the configuration names. */
final class ConfiguredSecrets {

    private ConfiguredSecrets() {}

    static Secrets of(RunSettings settings, Map<String, String> environment) {
        List<String> values = new ArrayList<>(Secrets.of(environment).values());
        values.addAll(Secrets.ofProcess().values());
        Stream.of(
                        "maspo.model.api-key-env",
                        "maspo.model.agent.api-key-env",
                        "maspo.model.judge.api-key-env",
                        "maspo.model.optimizer.api-key-env",
                        "maspo.cache.password-env")
                .flatMap(name -> settings.parameters().apply(name).stream())
                .map(variable -> environment.getOrDefault(variable, ""))
                .forEach(values::add);
        return new Secrets(values);
    }
}
