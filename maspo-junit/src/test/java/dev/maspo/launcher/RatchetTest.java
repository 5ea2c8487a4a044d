package dev.maspo.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.AgentCall;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.junit.AgentStep;
import dev.maspo.junit.Cases;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatchetTest {

    private static final Map<String, Class<?>> PIPELINES = Map.of("one", One.class, "two", Two.class);

    @AgentPipeline("one")
    @Cases("/cases/one.jsonl")
    static class One {
        @AgentStep(role = "r", prompt = "prompts/one.md")
        String agent(AgentCall call) {
            return call.chat();
        }
    }

    static class Base {
        @AgentStep(role = "r", prompt = "prompts/two.md")
        String agent(AgentCall call) {
            return call.chat();
        }
    }

    @AgentPipeline("two")
    @Cases("cases/two.jsonl")
    static class Two extends Base {}

    @ParameterizedTest
    @CsvSource({
        "src/test/resources/prompts/one.md, one",
        "src/test/resources/cases/one.jsonl, one",
        "src/test/resources/prompts/two.md, two",
        "src/test/maspo/one.baseline.json, one",
        "src/test/maspo/two.calls.jsonl, two",
    })
    void aFileOfAPipelineConcernsItAlone(String file, String pipeline) {
        assertThat(concerned(file)).containsExactly(pipeline);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/main/java/demo/Helper.java",
                "src/test/resources/prompts/shared.txt",
                "pom.xml",
                "src/test/java/dev/maspo/launcher/RatchetTest.java",
                // The end of another name is not the name.
                "src/test/resources/prompts/not-one.md",
            })
    void whatAnythingMayDependOnConcernsAll(String file) {
        assertThat(concerned(file)).containsExactlyInAnyOrder("one", "two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/guide.md", "target/x"})
    void whatLiesBesideTheSourcesConcernsNone(String file) {
        assertThat(concerned(file)).isEmpty();
    }

    @Test
    void severalFilesConcernThePipelinesOfEach() {
        assertThat(concerned("README.md", "src/test/resources/prompts/two.md", "src/test/resources/prompts/one.md"))
                .containsExactlyInAnyOrder("one", "two");
        assertThat(concerned()).isEmpty();
    }

    private static Set<String> concerned(String... files) {
        return new Ratchet(java.util.List.of(files)).concerned(PIPELINES);
    }
}
