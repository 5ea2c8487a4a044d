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
                "../pom.xml",
                "../.mvn/maven.config",
                "../library/src/main/java/demo/Helper.java",
                // Another module's file of the same name may be read by anything.
                "../library/src/main/resources/prompts/one.md",
                "config/agents.yml",
                "src/test/java/dev/maspo/launcher/RatchetTest.java",
                // The end of another name is not the name.
                "src/test/resources/prompts/not-one.md",
            })
    void whatAnythingMayDependOnConcernsAll(String file) {
        assertThat(concerned(file)).containsExactlyInAnyOrder("one", "two");
    }

    @Test
    void severalFilesConcernThePipelinesOfEach() {
        assertThat(concerned("src/test/resources/prompts/two.md", "src/test/resources/prompts/one.md"))
                .containsExactlyInAnyOrder("one", "two");
        assertThat(concerned()).isEmpty();
    }

    private static Set<String> concerned(String... files) {
        return new Ratchet(java.util.List.of(files)).concerned(PIPELINES);
    }
}
