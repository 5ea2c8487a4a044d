package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Constraining.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemasTest {

    private static final String TICKET = """
            {
              "type": "object",
              "required": ["queue", "urgent"],
              "properties": {"queue": {"enum": ["billing", "shipping"]}, "urgent": {"type": "boolean"}},
              "additionalProperties": false
            }
            """;

    private static String fitting(String schema, String text) {
        return problem(JsonSchemas.fits(schema), text);
    }

    @Test
    void anOutputFitsOrIsToldWhatDoesNot() {
        assertThat(fitting(TICKET, "{\"queue\": \"billing\", \"urgent\": true}"))
                .isEmpty();
        assertThat(fitting(TICKET, "{\"queue\": \"sales\", \"note\": 1}"))
                .contains("/queue does not have a value in the enumeration")
                .contains("required property 'urgent' not found")
                .contains("property 'note' is not defined");
    }

    @Test
    void anOutputThatIsNoJsonBreaksIt() {
        assertThat(fitting(TICKET, "The queue is billing."))
                .startsWith("the output is no JSON (")
                .endsWith("but 'The queue is billing.'");
        assertThat(fitting(TICKET, "{\"queue\": \"billing\", \"urgent\": true} Hope that helps!"))
                .startsWith("the output is no JSON (");
        assertThat(fitting(TICKET, "")).isNotEmpty();
    }

    @Test
    void theDraftIsTheOneThatTheSchemaNames() {
        String draft4 = """
                {"$schema": "http://json-schema.org/draft-04/schema#", "type": "number", "maximum": 3, "exclusiveMaximum": true}""";
        assertThat(fitting(draft4, "2.5")).isEmpty();
        assertThat(fitting(draft4, "3")).isNotEmpty();
        assertThatThrownBy(() -> JsonSchemas.fits(
                        draft4.replace("\"$schema\": \"http://json-schema.org/draft-04/schema#\", ", "")))
                .hasMessageContaining("is no schema of https://json-schema.org/draft/2020-12/schema");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"strin\"}",
                "{\"type\": \"object\"",
                "{\"pattern\": \"(\"}",
                "{\"$ref\": \"#/$defs/missing\"}",
                "{\"$ref\": \"https://127.0.0.1:1/schema.json\"}",
                "{\"$ref\": \"file:///etc/passwd\"}"
            })
    void whatIsNoSchemaOrLiesElsewhereIsRefusedAtOnce(String schema) {
        assertThatThrownBy(() -> JsonSchemas.fits(schema))
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith("is no ");
    }

    @Test
    void aPatternInASchemaIsBoundedToo() {
        String schema = "{\"pattern\": \"^.*.*.*.*.*.*b$\"}";

        assertThat(fitting(schema, "\"aab\"")).isEmpty();
        assertThat(fitting(schema, "\"" + "a".repeat(2_000) + "\""))
                .startsWith("a pattern of the schema is too much work");
    }
}
