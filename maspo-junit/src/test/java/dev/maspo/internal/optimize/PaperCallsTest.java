package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.items;
import static dev.maspo.testing.Graphs.pipeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the published algorithm costs, against the reckoning of its reference implementation's default run. */
class PaperCallsTest {

    private static Pipeline chain(int agents) {
        return pipeline(Stream.iterate(0, i -> i < agents, i -> i + 1)
                .map(i -> i == 0 ? chatting("a0") : chatting("a" + i, "a" + (i - 1)))
                .toArray(Agent[]::new));
    }

    private static final Pipeline HIERARCHY =
            pipeline(chatting("a"), chatting("b"), chatting("c"), chatting("d", "a", "b", "c"));

    private static Bench search(Pipeline pipeline, BiFunction<Caller, ChatRequest, String> judge) {
        AtomicInteger proposals = new AtomicInteger();
        Bench bench = new Bench(
                pipeline,
                List.of(),
                (caller, request) -> switch (caller.role()) {
                    case AGENT -> "an answer";
                    case JUDGE -> judge.apply(caller, request);
                    case OPTIMIZER ->
                        "<prompt>" + proposals.incrementAndGet() + " " + placeholders(pipeline, caller.agent())
                                + "</prompt>";
                },
                1);
        Map<String, String> prompts = new LinkedHashMap<>();
        pipeline.agents().forEach(agent -> prompts.put(agent.id(), placeholders(pipeline, agent.id())));
        SearchSettings settings = SearchSettings.joint(3, 3, new Weights(0.4, 0.4, 0.2), 1);
        PromptSearches.of(Preset.PAPER, bench.parts, settings, new PromptSet(prompts), bench.models)
                .run(items(50));
        bench.close();
        return bench;
    }

    private static String placeholders(Pipeline pipeline, String agent) {
        StringBuilder text = new StringBuilder("{{input}}");
        pipeline.agent(agent)
                .inputs()
                .forEach(id -> text.append(" {{").append(id).append("}}"));
        return text.toString();
    }

    private static long calls(Bench bench, ModelRole role) {
        return bench.parts.pipeline().agents().stream()
                .mapToLong(agent -> bench.calls(role, agent.id()))
                .sum();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 6})
    void aChainWhoseEveryCandidateWinsCostsWhatTheFormulaSays(int agents) {
        Bench bench = search(chain(agents), (caller, request) -> "<verdict>A</verdict>");

        assertThat(bench.calls()).isEqualTo(740L * agents * agents + 1_454L * agents - 700);
    }

    @Test
    void aHierarchyOfFourCostsWhatTheReferenceDoes() {
        Bench bench = search(HIERARCHY, (caller, request) -> "<verdict>A</verdict>");

        assertThat(bench.calls()).isEqualTo(14_796);
        // 17 prompts of the beam in 9 steps of 4 agents, two proposals each.
        assertThat(calls(bench, ModelRole.OPTIMIZER)).isEqualTo(17 * 4 * 2);
        // Two candidates on ten cases: own output, successor and end, or the end alone; and twice a refresh without
        // the successor.
        assertThat(calls(bench, ModelRole.JUDGE)).isEqualTo(17 * 20 * (3 * 3 + 1) + 2 * 10 * (3 * 2 + 1));
    }

    @Test
    void itNeverCostsMore() {
        AtomicInteger asked = new AtomicInteger();

        Bench bench = search(
                chain(2),
                (caller, request) ->
                        asked.incrementAndGet() % 3 == 0 ? "<verdict>A</verdict>" : "<verdict>B</verdict>");

        assertThat(bench.calls()).isBetween(2_000L, 5_168L);
    }
}
