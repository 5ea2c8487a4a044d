package com.example.supportdesk;

import static dev.maspo.ModelRole.AGENT;
import static dev.maspo.ModelRole.JUDGE;
import static dev.maspo.ModelRole.OPTIMIZER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.example.supportdesk.demo.DemoModel;
import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.AgentCall;
import dev.maspo.PipelineRun;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.junit.AgentStep;
import dev.maspo.junit.Cases;
import dev.maspo.junit.From;
import dev.maspo.junit.JointObjective;
import dev.maspo.junit.ModelFor;
import dev.maspo.junit.SystemAssertion;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The support desk of a shop: triage sorts a ticket, draft answers it, review cuts the answer to the reply that is
 * sent.
 *
 * <p>The model is a demonstration, see {@link DemoModel}. With {@code -Dmaspo.model.base-url=...} a real one takes its
 * place; nothing here changes.
 */
@AgentPipeline("support-desk")
@Cases("cases/tickets.jsonl")
@JointObjective(local = 0.4, lookahead = 0.4, global = 0.2)
class SupportDeskTest {

    private static final Pattern TEAM = Pattern.compile("(delivery|returns|repair|billing|advice|safety) team");

    @ModelFor({AGENT, JUDGE, OPTIMIZER})
    static ChatModel model() {
        return new DemoModel();
    }

    @AgentStep(role = "Sorts a ticket into one of six queues", prompt = "prompts/triage.md")
    String triage(AgentCall call) {
        return call.chat();
    }

    @AgentStep(role = "Writes an answer to the customer's ticket", prompt = "prompts/draft.md")
    String draft(AgentCall call, @From("triage") String queue) {
        return call.chat();
    }

    @AgentStep(role = "Reviews the answer and cuts it to the reply that is sent", prompt = "prompts/review.md")
    String review(AgentCall call, @From("draft") String answer) {
        return call.chat();
    }

    @SystemAssertion(minPassRate = 0.3)
    void answersFromTheRightQueue(PipelineRun run) {
        Set<String> teams = TEAM.matcher(run.output().toLowerCase(Locale.ROOT))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
        assertThat(teams).as("team in charge").containsExactly(run.expected("queue"));
    }

    @SystemAssertion(minPassRate = 0.35)
    void quotesTheOrderNumber(PipelineRun run) {
        String order = run.expected("order");
        assumeFalse(order.isEmpty(), "the customer gave no order number");
        assertThat(run.output()).as("order number of the ticket").contains(order);
    }

    @SystemAssertion(minPassRate = 0.55)
    void promisesNothingForbidden(PipelineRun run) {
        assertThat(run.output())
                .as("promise that only a colleague may make")
                .doesNotContainPattern(promiseOf(run.expected("forbidden")));
    }

    /** "You will get a full refund", but not "We will see whether a refund is due". */
    private static Pattern promiseOf(String thing) {
        return Pattern.compile(
                "\\b(we|you)( will|['’]ll) (?!not\\b|check\\b|see\\b|ask\\b|look\\b)(?:(?!whether\\b|if\\b)[\\w-]+ ){0,10}?"
                        + thing,
                Pattern.CASE_INSENSITIVE);
    }
}
