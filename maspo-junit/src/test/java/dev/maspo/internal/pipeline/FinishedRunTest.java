package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.maspo.MaspoException;
import dev.maspo.PipelineRun;
import dev.maspo.testing.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FinishedRunTest {

    private static final Pipeline PIPELINE =
            pipeline(doing("votes", (call, values) -> List.of("a", "b")), doing("count", (call, values) -> 2, "votes"));

    private static PipelineRun labelled(String expected) {
        return run(TextNode.valueOf("in"), expected);
    }

    private static PipelineRun run(JsonNode input, String expected) {
        try {
            var label = expected.isEmpty()
                    ? MissingNode.getInstance()
                    : JsonMapper.builder().build().readTree(expected);
            Case item = new Case("c1", input, label, Set.of("late"), Optional.empty());
            return new FinishedRun(
                    PIPELINE, executor(PIPELINE, new Reply(text -> text)).run(item, prompts(), null));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void showsWhatTheAssertionsAsk() {
        PipelineRun run = labelled("");

        assertThat(run.caseId()).isEqualTo("c1");
        assertThat(run.input()).isEqualTo("in");
        assertThat(run.tags()).containsExactly("late");
        assertThat(run.output()).isEqualTo("2");
        assertThat(run.output("votes")).isEqualTo("[\"a\",\"b\"]");
        assertThat((Object) run.output("votes", List.class)).isEqualTo(List.of("a", "b"));
        assertThat(run.output("count", Integer.class)).isEqualTo(2);
    }

    @Test
    void anInputThatIsAnObjectIsAskedByFieldOrBound() {
        PipelineRun run = run(JsonNodeFactory.instance.objectNode().put("order", 7), "");

        assertThat(run.input("order")).isEqualTo("7");
        assertThat((Object) run.input(Map.class)).isEqualTo(Map.of("order", 7));
        assertThatThrownBy(() -> run.input("customer"))
                .isInstanceOf(MaspoException.class)
                .hasMessage("the input of case 'c1' has no field 'customer'.");
    }

    @Test
    void anUnknownAgentOrAnotherTypeIsNamed() {
        assertThatThrownBy(() -> labelled("").output("triage"))
                .isInstanceOf(MaspoException.class)
                .hasMessage("The pipeline 'desk' has no agent 'triage'. It has: votes, count.");
        assertThatThrownBy(() -> labelled("").output("count", String.class))
                .isInstanceOf(MaspoException.class)
                .hasMessage("The output of agent 'count' is a java.lang.Integer, not a java.lang.String.");
    }

    @Test
    void aSingleExpectedValueIsText() {
        assertThat(labelled("\"billing\"").expected()).isEqualTo("billing");
        assertThat(labelled("7").expected()).isEqualTo("7");
        assertThat(labelled("[1,2]").expected()).isEqualTo("[1,2]");
    }

    @Test
    void expectedValuesWithNamesAreAskedByName() {
        PipelineRun run = labelled("{\"queue\": \"billing\", \"score\": 0.5, \"none\": null}");

        assertThat(run.expected("queue")).isEqualTo("billing");
        assertThat(run.expected("score")).isEqualTo("0.5");
        assertThatThrownBy(run::expected)
                .isInstanceOf(MaspoException.class)
                .hasMessage("Case 'c1' has no single expected value; it has: none, queue, score.");
        assertThatThrownBy(() -> run.expected("tone"))
                .isInstanceOf(MaspoException.class)
                .hasMessage("Case 'c1' has no expected value 'tone'; it has: none, queue, score.");
    }

    @Test
    void aCaseWithoutALabelSaysSo() {
        assertThatThrownBy(() -> labelled("").expected())
                .isInstanceOf(MaspoException.class)
                .hasMessage("Case 'c1' has no single expected value.");
        assertThatThrownBy(() -> labelled("").expected("queue"))
                .isInstanceOf(MaspoException.class)
                .hasMessage("Case 'c1' has no expected value 'queue'.");
    }
}
