package dev.maspo.internal.judge;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Running;
import dev.maspo.internal.pipeline.Tasks;
import dev.maspo.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SilentEvaluationTest {

    private final List<String> questions = new ArrayList<>();

    private static Agent round(String id, String input, boolean asks) {
        return new Agent(
                id,
                "Role of " + id,
                "prompts/round.md",
                List.of(input),
                (call, in) -> asks ? call.chat() : call.skip(String.valueOf(in.get(input))));
    }

    private static Pipeline loop(boolean first, boolean second) {
        return pipeline(
                chatting("draft"), round("r1", "draft", first), round("r2", "r1", second), chatting("publish", "r2"));
    }

    private static CaseRun run(Pipeline pipeline, String changed, String prompt) {
        PromptSet prompts = new PromptSet(Map.of("draft", "Draft.", "r1", "Round.", "publish", "Publish."));
        return executor(pipeline, new Reply(text -> text.replace("\n", " ")))
                .run(item("c1", "input"), prompts.with(changed, prompt), null);
    }

    // The judge prefers what it is shown first: the candidate's.
    private CaseEvidence evidence(Pipeline pipeline, String agent) {
        Judge judge = new Judge(
                (caller, request) -> {
                    questions.add(caller.agent());
                    return ChatResponse.builder()
                            .aiMessage(AiMessage.from("<verdict>A</verdict>"))
                            .build();
                },
                new Nonce("desk"));
        JointEvaluation evaluation = new JointEvaluation(pipeline, judge, new Metric(pipeline, List.of()));
        CaseRun incumbent = run(pipeline, agent, "Old.");
        CaseRun candidate = run(pipeline, agent, "New.");
        return Tasks.result(evaluation.compare(
                Tasks.HERE, pipeline.agent(agent), incumbent, Running.of(candidate), Order.CANDIDATE_FIRST));
    }

    @Test
    void aCaseInWhichNobodyUnderThePromptIsAskedSaysNothing() {
        CaseEvidence evidence = evidence(loop(false, false), "r1");

        assertThat(evidence.says()).isFalse();
        assertThat(questions).isEmpty();
    }

    @Test
    void allWhoShareAPromptAreJudgedAndNoneOfThemAsAReader() {
        CaseEvidence evidence = evidence(loop(true, true), "r1");

        assertThat(evidence.says()).isTrue();
        assertThat(evidence.local()).isEqualTo(1);
        assertThat(evidence.lookahead()).containsOnlyKeys("publish");
        assertThat(questions).containsExactlyInAnyOrder("publish", "r1", "r2");
    }

    @Test
    void ofThoseWhoShareAPromptOnlyThoseThatWereAskedAreJudged() {
        CaseEvidence evidence = evidence(loop(true, false), "r1");

        assertThat(evidence.local()).isEqualTo(1);
        assertThat(questions).containsExactlyInAnyOrder("publish", "r1");
    }

    @Test
    void aReaderThatWasNotAskedGivesItsPlaceToTheNext() {
        CaseEvidence evidence = evidence(loop(false, false), "draft");

        assertThat(evidence.lookahead()).containsOnlyKeys("publish");
        assertThat(questions).containsExactlyInAnyOrder("publish", "draft");
    }

    @Test
    void anAgentThatOneOfTheRunsAskedIsJudged() {
        Agent sometimes = new Agent(
                "r1",
                "Role",
                "prompts/round.md",
                List.of("draft"),
                (call, in) -> String.valueOf(in.get("draft")).contains("New") ? call.chat() : call.skip("nothing"));
        Pipeline pipeline = pipeline(chatting("draft"), sometimes, chatting("publish", "r1"));

        CaseEvidence evidence = evidence(pipeline, "draft");

        assertThat(evidence.lookahead()).containsOnlyKeys("r1");
        assertThat(questions).containsExactlyInAnyOrder("publish", "draft", "r1");
    }
}
