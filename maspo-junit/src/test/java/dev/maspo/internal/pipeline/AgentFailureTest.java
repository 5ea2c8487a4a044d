package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static dev.maspo.testing.Graphs.transport;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.testing.Reply;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What ends a run, and how it is named. */
class AgentFailureTest {

    private static final ChatModel ECHO = new Reply(text -> text);

    private static CaseRun run(AgentFunction function) {
        Pipeline pipeline =
                pipeline(chatting("first"), doing("second", function, "first"), chatting("third", "second"));
        return executor(pipeline, ECHO)
                .run(item("c1", "x"), prompts("first", "{{input}}", "third", "{{second}}"), null);
    }

    private static CaseRun prompted(AgentFunction function, ChatModel model) {
        Pipeline pipeline = pipeline(new Agent("only", "", "prompts/only.md", java.util.List.of(), function));
        return executor(pipeline, model).run(item("c1", "x"), prompts("only", "Do {{input}}."), null);
    }

    private static AgentFailure failure(CaseRun run) {
        assertThat(run.finished()).isFalse();
        return Objects.requireNonNull(run.failure());
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : 1 + recurse(depth + 1);
    }

    @Test
    void anExceptionEndsTheRunAndIsKept() {
        IllegalStateException cause = new IllegalStateException("no database");

        CaseRun run = run((call, values) -> {
            throw cause;
        });

        assertThat(failure(run))
                .hasMessage("Agent 'second' failed in case 'c1': java.lang.IllegalStateException: no database")
                .hasCause(cause);
        assertThat(run.steps().keySet()).containsExactly("first");
        assertThat(run.text("second")).isEmpty();
        assertThat(run.text("third")).isEmpty();
    }

    @Test
    void anAssertionInAnAgentIsAFailureOfThatAgent() {
        assertThat(failure(run((call, values) -> {
                    throw new AssertionError("expected JSON");
                })))
                .hasMessageContaining("Agent 'second' failed in case 'c1'")
                .hasMessageContaining("expected JSON");
    }

    @Test
    void endlessRecursionIsAFailureOfThatAgent() {
        assertThat(failure(run((call, values) -> recurse(0))))
                .hasMessageContaining("Agent 'second' failed in case 'c1'")
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    @Test
    void anAgentMustReturnSomething() {
        assertThat(failure(run((call, values) -> null)))
                .hasMessage("Agent 'second' failed in case 'c1': the agent method returned null."
                        + " Return the agent's output.");
    }

    @Test
    void aFailedModelIsNamedOnceWithAgentAndCase() {
        CaseRun run = prompted((call, values) -> call.chat(), new Reply(text -> {
            throw new IllegalStateException("overloaded");
        }));

        assertThat(failure(run))
                .hasMessageContaining("The model failed for agent 'only', case 'c1'")
                .hasMessageContaining("overloaded")
                .hasCauseInstanceOf(ModelCallException.class);
    }

    @Test
    void aFailureIsTheModelsWhateverTheAgentsCodeMakesOfIt() {
        ChatModel down = new Reply(text -> {
            throw new IllegalStateException("overloaded");
        });

        assertThat(failure(prompted((call, values) -> call.chat(), down)).ofModel())
                .isTrue();
        assertThat(failure(prompted(
                                (call, values) -> {
                                    try {
                                        return call.chat();
                                    } catch (RuntimeException e) {
                                        throw new IllegalStateException("no answer today", e);
                                    }
                                },
                                down))
                        .ofModel())
                .isTrue();
        assertThat(failure(run((call, values) -> {
                            throw new IllegalStateException("no JSON");
                        }))
                        .ofModel())
                .isFalse();
    }

    @Test
    void anEmptyAnswerIsAFailure() {
        assertThat(failure(prompted((call, values) -> call.chat(), new Reply(text -> " \n"))))
                .hasMessageContaining("Agent 'only' failed in case 'c1': the model answered nothing")
                .hasMessageContaining("finish reason");
    }

    @Test
    void askingAModelPastThePromptIsAFailure() {
        assertThat(failure(prompted((call, values) -> call.model().chat("something else"), ECHO)))
                .hasMessageContaining("its model was asked, and its prompt prompts/only.md was in no request")
                .hasMessageContaining("AgentCall.chat()")
                .hasMessageContaining("AgentCall.skip(value)");
    }

    @Test
    void aPromptWithinALargerRequestReachesTheModel() {
        assertThat(prompted((call, values) -> call.model().chat("Please. " + call.prompt() + " Thanks."), ECHO)
                        .text("only"))
                .contains("Please. Do x. Thanks.");
    }

    @Test
    void anAgentWithoutAPromptMayNotChat() {
        assertThat(failure(run((call, values) -> call.chat())))
                .hasMessageContaining("Agent 'second' failed in case 'c1': it has no prompt.")
                .hasMessageContaining("@AgentStep(prompt = \"prompts/second.md\")");
    }

    @Test
    void anAgentWithoutAModelIsToldHowToGetOne() {
        Pipeline pipeline = pipeline(chatting("only"));
        ModelTable none = new ModelTable(Map.of(), Map.of());
        PipelineExecutor executor = new PipelineExecutor(pipeline, transport(none), none);

        assertThat(failure(executor.run(item("c1", "x"), prompts("only", "Do it."), null)))
                .hasMessageContaining("Agent 'only' failed in case 'c1'")
                .hasMessageContaining("@ModelFor(AGENT)")
                .hasMessageContaining("maspo.model.base-url");
    }
}
