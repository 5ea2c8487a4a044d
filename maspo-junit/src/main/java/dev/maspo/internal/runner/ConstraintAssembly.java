package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.internal.pipeline.Constraint;
import dev.maspo.internal.pipeline.JsonSchemas;
import dev.maspo.internal.pipeline.OutputChecks;
import dev.maspo.internal.pipeline.Resources;
import dev.maspo.internal.pipeline.Shortened;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Checks an agent's constraints as they were declared, and makes what checks its outputs. */
final class ConstraintAssembly {

    static final String LIBRARY = "com.networknt:json-schema-validator";
    private static final int SHOWN = 60;

    private final Resources resources;

    ConstraintAssembly(Resources resources) {
        this.resources = resources;
    }

    List<Constraint> of(AgentDefinition agent) {
        List<Constraint> constraints = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ConstraintDefinition definition : agent.constraints()) {
            if (definition.repair() && agent.prompt().isEmpty()) {
                throw wrong(definition, "", "has repair = true, but the agent has no prompt to ask by");
            }
            Constraint constraint = of(definition);
            if (!names.add(constraint.name())) {
                throw wrong(
                        definition,
                        "",
                        "reads like another one: \"" + constraint.name() + "\". Give one of them a"
                                + " message of its own");
            }
            constraints.add(constraint);
        }
        return constraints;
    }

    private Constraint of(ConstraintDefinition definition) {
        return switch (kind(definition)) {
            case "pattern" -> named(definition, "matches " + definition.pattern(), pattern(definition));
            case "schema" -> schema(definition);
            case "method" -> named(definition, "passes " + definition.method() + "()", method(definition));
            default -> named(definition, "has " + length(definition) + " characters", lengthCheck(definition));
        };
    }

    private static String kind(ConstraintDefinition definition) {
        List<String> kinds = new ArrayList<>();
        if (!definition.pattern().isEmpty()) {
            kinds.add("pattern");
        }
        if (!definition.schema().isEmpty()) {
            kinds.add("schema");
        }
        if (definition.minLength() != 0 || definition.maxLength() != Integer.MAX_VALUE) {
            kinds.add("length");
        }
        if (!definition.method().isEmpty()) {
            kinds.add("method");
        }
        if (kinds.size() != 1) {
            throw wrong(
                    definition,
                    "",
                    (kinds.isEmpty() ? "demands nothing" : "makes several demands: " + String.join(", ", kinds))
                            + ". Give it one of pattern, schema, method, or minLength and maxLength; several demands are"
                            + " several annotations");
        }
        return kinds.get(0);
    }

    private static Constraint named(ConstraintDefinition definition, String name, Constraint.Check check) {
        return new Constraint(definition.message().isEmpty() ? name : definition.message(), definition.repair(), check);
    }

    private static Constraint.Check pattern(ConstraintDefinition definition) {
        try {
            return OutputChecks.matches(Pattern.compile(definition.pattern()));
        } catch (PatternSyntaxException e) {
            throw wrong(
                    definition,
                    " with pattern = \"" + definition.pattern() + "\"",
                    "is no regular expression: " + e.getDescription() + " near index " + e.getIndex());
        }
    }

    private static Constraint.Check method(ConstraintDefinition definition) {
        ConstraintDefinition.Body body = definition.body();
        if (body == null) {
            throw new IllegalStateException("no method for " + definition);
        }
        return (call, value, text) -> body.problem(call, value);
    }

    private static Constraint.Check lengthCheck(ConstraintDefinition definition) {
        try {
            return OutputChecks.length(definition.minLength(), definition.maxLength());
        } catch (MaspoException e) {
            throw wrong(definition, "", String.valueOf(e.getMessage()));
        }
    }

    private static String length(ConstraintDefinition definition) {
        if (definition.minLength() == 0) {
            return "at most " + definition.maxLength();
        }
        return definition.maxLength() == Integer.MAX_VALUE
                ? "at least " + definition.minLength()
                : definition.minLength() + " to " + definition.maxLength();
    }

    private Constraint schema(ConstraintDefinition definition) {
        String given = definition.schema();
        boolean inline = given.startsWith("{");
        String shown = inline ? Shortened.to(given.replaceAll("\\s+", " "), SHOWN, "...") : given;
        String which = " with schema = \"" + shown + "\"";
        String text = inline ? given : text(definition, given, which);
        try {
            return named(definition, "fits the JSON schema " + shown, JsonSchemas.fits(text));
        } catch (NoClassDefFoundError e) {
            throw wrong(
                    definition,
                    which,
                    "needs " + LIBRARY + ", which is not on the class path. Add it to the test"
                            + " dependencies, in version 1.5.9");
        } catch (MaspoException e) {
            throw wrong(definition, which, String.valueOf(e.getMessage()));
        }
    }

    private String text(ConstraintDefinition definition, String path, String which) {
        try {
            return resources.text(path, "a JSON schema");
        } catch (MaspoException e) {
            throw new MaspoException(sentence(definition, which) + " " + e.getMessage(), e);
        }
    }

    private static String sentence(ConstraintDefinition definition, String which) {
        return definition.where() + " has a @Constraint" + which + " that cannot be used.";
    }

    private static MaspoException wrong(ConstraintDefinition definition, String which, String what) {
        String end = what.endsWith(".") ? "" : ".";
        return new MaspoException(sentence(definition, which) + " It " + what + end);
    }
}
