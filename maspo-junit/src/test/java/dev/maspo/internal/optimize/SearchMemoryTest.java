package dev.maspo.internal.optimize;

import static dev.maspo.internal.optimize.Scripted.ORIGINAL;
import static dev.maspo.internal.optimize.Scripted.PIPELINE;
import static dev.maspo.internal.optimize.Scripted.pool;
import static dev.maspo.internal.optimize.Scripted.prompt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.testing.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a search learns from one step for the next, and what it forgets. */
class SearchMemoryTest {

    private final List<String> proposalRequests = new ArrayList<>();
    private final List<String> agentRequests = new ArrayList<>();

    private String play(Caller caller, ChatRequest request, UnaryOperator<String> optimizer) {
        if (caller.role() == ModelRole.OPTIMIZER) {
            if (caller.agent().equals("first")) {
                proposalRequests.add(Outputs.question(request));
            }
            return "<prompt>" + optimizer.apply(caller.agent()) + "</prompt>";
        }
        if (caller.role() == ModelRole.AGENT) {
            agentRequests.add(((UserMessage) request.messages().get(0)).singleText());
        }
        return Scripted.play(caller, request);
    }

    // Two steps for the first agent: one candidate in each, and never the same.
    private PromptSet search(String own, String next) {
        int[] number = {0};
        UnaryOperator<String> optimizer =
                agent -> agent.equals("first") ? prompt(own.repeat(++number[0]), next) : "own:00 case {{first}}";
        try (Bench bench = new Bench(PIPELINE, List.of(), (caller, request) -> play(caller, request, optimizer), 1)) {
            SearchSettings settings =
                    new SearchSettings(1, 2, 1, 6, 6, 24, 0, 3, 0.05, new Weights(0.4, 0.4, 0.2), Set.of(), 1);
            PromptSet found = new Search(bench.parts, settings, ORIGINAL).run(pool(24));
            assertThat(bench.parts.book().known(found)).isNotEmpty();
            assertThat(bench.parts.book().known(ORIGINAL.with("first", prompt(own, next))))
                    .isEmpty();
            return found;
        }
    }

    @Test
    void misalignmentCasesAreShownToTheOptimizerFirst() {
        assertThat(search("+", "-")).isEqualTo(ORIGINAL);

        assertThat(proposalRequests.get(0)).doesNotContain("kind=\"misaligned\"");
        assertThat(proposalRequests.get(1))
                .contains("kind=\"misaligned\"")
                .contains("An edit made this agent's own output look better (1.00) and what follows worse (successors"
                        + " 0.00, final 0.00; 0.5 is no change).");
        assertThat(proposalRequests.get(1).indexOf("kind=\"misaligned\""))
                .isLessThan(proposalRequests.get(1).indexOf("kind=\"fresh\""));
    }

    @Test
    void casesThatTheIncumbentLostAreShownAsSuch() {
        assertThat(search("0", "+---00")).isEqualTo(ORIGINAL);

        String request = proposalRequests.get(1);
        assertThat(request).containsOnlyOnce("<tried>").contains("kind=\"lost\"");
        String input = request.replaceAll("(?s).*?kind=\"lost\">\n<input>\n(\\d+)\n.*", "$1");
        assertThat(Integer.parseInt(input) % 6).isZero();
        assertThat(proposalRequests.get(0)).doesNotContain("kind=\"lost\"");
    }

    @Test
    void eachStepBeginsWithOtherCases() {
        search("-", "-");

        assertThat(cases("own:- ")).isNotEmpty().doesNotContainAnyElementsOf(cases("own:-- "));
        assertThat(cases("own:-- ")).isNotEmpty();
        assertThat(proposalRequests.get(1)).contains("=> not better, it is rated -");
    }

    private Set<String> cases(String prompt) {
        Set<String> cases = new TreeSet<>();
        for (String request : agentRequests) {
            if (request.startsWith(prompt)) {
                cases.add(request.substring(request.lastIndexOf(' ')));
            }
        }
        return cases;
    }
}
