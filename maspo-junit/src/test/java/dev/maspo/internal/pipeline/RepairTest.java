package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Constraining.agent;
import static dev.maspo.testing.Constraining.chatting;
import static dev.maspo.testing.Constraining.without;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.testing.Graphs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** An agent that is asked to repair its answer. */
class RepairTest {

    private static final Constraint NO_THANKS = without("thanks", true);

    private final List<ChatRequest> asked = new ArrayList<>();

    private Step run(Agent agent, String... answers) {
        return caseRun(agent, answers).step("triage");
    }

    private CaseRun caseRun(Agent agent, String... answers) {
        Iterator<String> next = Arrays.asList(answers).iterator();
        ChatModel model = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                asked.add(request);
                String answer = next.next();
                if (answer.equals("down")) {
                    throw new IllegalStateException("the endpoint is down");
                }
                return ChatResponse.builder().aiMessage(AiMessage.from(answer)).build();
            }
        };
        return Graphs.executor(Graphs.pipeline(agent), model)
                .run(item("c1", "ticket"), prompts("triage", "Sort {{input}}"), null);
    }

    @Test
    void anAnswerThatMeetsTheConstraintIsNotAskedForAgain() {
        Step step = run(chatting("triage", "", NO_THANKS), "billing");

        assertThat(asked).hasSize(1);
        assertThat(step.checks()).isEqualTo(Checks.MET);
    }

    @Test
    void aBrokenAnswerIsRepairedOnceWithTheBreachNamed() {
        Step step = run(chatting("triage", "", NO_THANKS), "billing, thanks", "billing");

        assertThat(step.text()).isEqualTo("billing");
        assertThat(step.checks().met()).isTrue();
        assertThat(step.checks().repaired()).containsExactly("has no thanks");
        assertThat(asked).hasSize(2);
        assertThat(asked.get(1).messages()).hasSize(3).startsWith(UserMessage.from("Sort ticket"));
        assertThat(asked.get(1).messages().get(1)).isEqualTo(AiMessage.from("billing, thanks"));
        assertThat(((UserMessage) asked.get(1).messages().get(2)).singleText())
                .contains("- has no thanks: there is 'thanks' in it\n");
    }

    @Test
    void anAnswerThatIsNoBetterIsNotTaken() {
        Step step = run(chatting("triage", "", NO_THANKS), "billing, thanks", "shipping, thanks");

        assertThat(step.text()).isEqualTo("billing, thanks");
        assertThat(step.checks().breaches()).containsExactly(new Breach("has no thanks", "there is 'thanks' in it"));
        assertThat(step.checks().repaired()).isEmpty();
        assertThat(asked).hasSize(2);
    }

    @Test
    void oneThatBreaksFewerConstraintsIs() {
        Agent agent = chatting("triage", "", NO_THANKS, without("please", false));

        Step step = run(agent, "please, thanks", "please");

        assertThat(step.text()).isEqualTo("please");
        assertThat(step.checks().breaches()).extracting(Breach::constraint).containsExactly("has no please");
        assertThat(step.checks().repaired()).containsExactly("has no thanks");
    }

    @Test
    void aConstraintThatDoesNotAskForARepairCostsNoCall() {
        Step step = run(chatting("triage", "", without("thanks", false)), "thanks");

        assertThat(asked).hasSize(1);
        assertThat(step.checks().met()).isFalse();
    }

    @Test
    void theAgentsOwnCodeReadsTheRepairedAnswer() {
        Agent agent = agent("triage", "", (call, values) -> call.chat().split(":", -1)[1], NO_THANKS);

        Step step = run(agent, "queue:thanks", "queue:billing");

        assertThat(step.text()).isEqualTo("billing");
        assertThat(asked.get(1).messages().get(1)).isEqualTo(AiMessage.from("thanks"));
    }

    @Test
    void anAnswerThatTheAgentsCodeCannotUseIsNoRepair() {
        Agent agent = agent("triage", "", (call, values) -> call.chat().split(":", -1)[1], NO_THANKS);

        Step step = run(agent, "queue:thanks", "sorry");

        assertThat(step.text()).isEqualTo("thanks");
        assertThat(step.checks().met()).isFalse();
    }

    @Test
    void aCallForARepairThatFailsIsAnErrorOfTheCase() {
        CaseRun run = caseRun(chatting("triage", "", NO_THANKS), "thanks", "down");

        AgentFailure failure = Objects.requireNonNull(run.failure());
        assertThat(failure).hasCauseInstanceOf(ModelCallException.class).hasMessageContaining("c1");
        assertThat(failure.agent()).isEqualTo("triage");
    }

    @Test
    void aMethodOfAConstraintCannotAskAModel() {
        Constraint asking = new Constraint("asks", false, (call, value, text) -> {
            try {
                return call.chat();
            } catch (RuntimeException e) {
                return String.valueOf(e.getMessage()) + call.caseId() + call.input();
            }
        });

        Step step = run(chatting("triage", "", asking), "billing");

        assertThat(step.checks().breaches().get(0).problem())
                .isEqualTo("a @Constraint's method checks an output by code and cannot ask a model.c1ticket");
    }
}
