package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.ModelRole;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.testing.Outputs;
import dev.maspo.testing.Reply;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class KnownRunsTest {

    private static final Pipeline DIAMOND = pipeline(
            chatting("a"),
            chatting("b", "a"),
            chatting("c", "a"),
            doing("d", (call, values) -> values.get("b") + "+" + values.get("c"), "b", "c"));
    private static final PromptSet PROMPTS = prompts("a", "A {{input}}", "b", "B {{a}}", "c", "C {{a}}");

    private final List<String> asked = new CopyOnWriteArrayList<>();

    private Map<String, Step> run(Set<String> unknown) {
        ModelGateway gateway = (caller, request) -> {
            asked.add(caller.agent());
            if (unknown.contains(caller.agent())) {
                throw new IllegalStateException("not known");
            }
            return Outputs.answer("answer of " + caller.agent());
        };
        ModelTable models = new ModelTable(Map.of(ModelRole.AGENT, new Reply(text -> "never asked")), Map.of());
        return new KnownRuns(DIAMOND, gateway, models).run(item("c1", "x"), PROMPTS);
    }

    @Test
    void everyAgentIsRunOnceWhereAllIsKnown() {
        Map<String, Step> steps = run(Set.of());

        assertThat(steps.keySet()).containsExactly("a", "b", "c", "d");
        assertThat(steps).extractingByKey("d").extracting(Step::text).isEqualTo("answer of b+answer of c");
        assertThat(asked).containsExactly("a", "b", "c");
    }

    @Test
    void anAgentBesideTheOneThatIsNotKnownIsStillRun() {
        assertThat(run(Set.of("b")).keySet()).containsExactly("a", "c");
        assertThat(asked).containsExactly("a", "b", "c");
    }

    @Test
    void nothingBehindTheFirstUnknownAnswerIsAskedFor() {
        assertThat(run(Set.of("a"))).isEmpty();
        assertThat(asked).containsExactly("a");
    }
}
