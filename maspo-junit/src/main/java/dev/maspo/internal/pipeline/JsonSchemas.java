package dev.maspo.internal.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.SpecVersionDetector;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.resource.AllowSchemaLoader;
import dev.maspo.MaspoException;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** JSON schemas as checks of outputs. The only class that knows the library, which need not be there. */
public final class JsonSchemas {

    private static final int SHOWN = 5;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonSchemas() {}

    /**
     * The output is JSON that fits a schema.
     *
     * @param schema the schema, of the draft that its {@code $schema} names, else of 2020-12
     * @return the check; its patterns are those of Java, and bounded like any other
     * @throws MaspoException if it is no schema, or refers to one that is not on the class path
     * @throws NoClassDefFoundError if the library is not there
     */
    public static Constraint.Check fits(String schema) {
        JsonNode node;
        try {
            node = JSON.readTree(schema);
        } catch (JsonProcessingException e) {
            throw new MaspoException("is no JSON: " + e.getOriginalMessage(), e);
        }
        try {
            JsonSchema compiled = compiled(node);
            return (call, value, text) -> problem(compiled, text);
        } catch (JsonSchemaException | PatternSyntaxException e) {
            throw new MaspoException("is no schema that can be used: " + e.getMessage(), e);
        }
    }

    private static JsonSchema compiled(JsonNode node) {
        VersionFlag draft =
                SpecVersionDetector.detectOptionalVersion(node, false).orElse(VersionFlag.V202012);
        // Whether a test passes must not hang on the network.
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                draft,
                builder -> builder.schemaLoaders(
                        loaders -> loaders.add(new AllowSchemaLoader(JsonSchemas::isOnTheClassPath))));
        SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
                .locale(Locale.ENGLISH)
                .regularExpressionFactory(JsonSchemas::bounded)
                .build();
        var wrong = factory.getSchema(SchemaLocation.of(draft.getId()), config).validate(node);
        if (!wrong.isEmpty()) {
            throw new MaspoException("is no schema of " + draft.getId() + ": " + listed(wrong));
        }
        JsonSchema schema = factory.getSchema(node, config);
        schema.initializeValidators();
        return schema;
    }

    private static boolean isOnTheClassPath(Object location) {
        String address = location.toString();
        return address.startsWith("classpath:") || address.startsWith("resource:");
    }

    private static RegularExpression bounded(String regex) {
        Pattern pattern = Pattern.compile(regex);
        return text -> pattern.matcher(new BoundedText(text)).find();
    }

    private static String problem(JsonSchema schema, String text) {
        try {
            var wrong = schema.validate(JSON.readTree(text));
            return wrong.isEmpty() ? Constraint.Check.MET : listed(wrong);
        } catch (JsonProcessingException e) {
            return "the output is no JSON (" + e.getOriginalMessage() + "), but " + OutputChecks.quoted(text);
        } catch (BoundedText.TooMuchWork | StackOverflowError e) {
            return "a pattern of the schema is too much work for the output, which is " + OutputChecks.quoted(text);
        }
    }

    private static String text(ValidationMessage message) {
        String place = message.getInstanceLocation().toString();
        return (place.isEmpty() ? "" : place + " ") + message.getError();
    }

    private static String listed(Collection<ValidationMessage> messages) {
        return messages.stream()
                        .map(JsonSchemas::text)
                        .distinct()
                        .sorted()
                        .limit(SHOWN)
                        .collect(Collectors.joining("; "))
                + (messages.size() > SHOWN ? "; and more" : "");
    }
}
