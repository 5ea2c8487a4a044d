package dev.maspo.internal.runner;

import dev.maspo.internal.fingerprint.Fingerprint;
import dev.maspo.internal.fingerprint.FingerprintReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Takes the fingerprint of a pipeline as its test class declares it. */
final class Fingerprints {

    private Fingerprints() {}

    static Fingerprint of(PipelineDefinition definition) {
        Set<String> others = new TreeSet<>();
        Map<String, String> declarations = new TreeMap<>();
        for (AgentDefinition agent : definition.agents()) {
            others.add(resource(agent.prompt()));
            declarations.put(agent.id(), declaration(agent));
        }
        if (definition.cases() != null) {
            others.add(resource(definition.cases()));
        }
        return new FingerprintReader(definition.testClass(), others).read(declarations);
    }

    private static String declaration(AgentDefinition agent) {
        return String.join(
                "\n",
                agent.role(),
                agent.rubric(),
                agent.constraints().stream().map(Fingerprints::declaration).collect(Collectors.joining("\n")));
    }

    // The method of a constraint is code of the test class.
    private static String declaration(ConstraintDefinition constraint) {
        return String.join(
                "\n",
                constraint.message(),
                constraint.pattern(),
                constraint.schema(),
                String.valueOf(constraint.minLength()),
                String.valueOf(constraint.maxLength()),
                constraint.method(),
                String.valueOf(constraint.repair()));
    }

    private static String resource(String path) {
        return path.replaceFirst("^/+", "");
    }
}
