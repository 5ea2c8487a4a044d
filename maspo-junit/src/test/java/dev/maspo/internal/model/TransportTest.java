package dev.maspo.internal.model;

import static dev.maspo.internal.model.Asking.JUDGE;
import static dev.maspo.internal.model.Asking.OPTIMIZER;
import static dev.maspo.internal.model.Asking.TRIAGE;
import static dev.maspo.internal.model.Asking.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.result.AgentUsage;
import dev.maspo.result.Usage;
import dev.maspo.testing.Reply;
import java.net.ConnectException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TransportTest {

    private static final Secrets NONE = new Secrets(List.of());

    private final UsageMeter meter = new UsageMeter();

    private Transport only(ModelRole role, ChatModel model) {
        return new Transport(new ModelTable(Map.of(role, model), Map.of()), meter, NONE, Prices.UNKNOWN);
    }

    private Transport failing(Supplier<? extends Throwable> failure) {
        return only(ModelRole.AGENT, new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                throw sneaky(failure.get());
            }
        });
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> RuntimeException sneaky(Throwable failure) throws T {
        throw (T) failure;
    }

    private static String text(ChatResponse response) {
        return response.aiMessage().text();
    }

    @Test
    void asksTheModelOfTheRole() {
        Transport transport = new Transport(
                new ModelTable(
                        Map.of(
                                ModelRole.AGENT, new Reply(t -> "agent " + t),
                                ModelRole.JUDGE, new Reply(t -> "judge " + t),
                                ModelRole.OPTIMIZER, new Reply(t -> "optimizer " + t)),
                        Map.of("reply", new Reply(t -> "own " + t))),
                meter,
                NONE,
                Prices.UNKNOWN);

        assertThat(text(transport.chat(TRIAGE, request("x")))).isEqualTo("agent x");
        assertThat(text(transport.chat(JUDGE, request("x")))).isEqualTo("judge x");
        assertThat(text(transport.chat(OPTIMIZER, request("x")))).isEqualTo("optimizer x");
        assertThat(text(transport.chat(new Caller(ModelRole.AGENT, "reply", "c1", 0), request("x"))))
                .isEqualTo("own x");
        assertThat(text(transport.chat(new Caller(ModelRole.JUDGE, "reply", "c1", 0), request("x"))))
                .isEqualTo("judge x");
    }

    @Test
    void countsTheCallsOfEachRole() {
        Reply model = new Reply(t -> t);
        Transport transport = new Transport(
                new ModelTable(
                        Map.of(ModelRole.AGENT, model, ModelRole.JUDGE, model, ModelRole.OPTIMIZER, model), Map.of()),
                meter,
                NONE,
                Prices.UNKNOWN);

        transport.chat(TRIAGE, request("a"));
        transport.chat(TRIAGE, request("a"));
        transport.chat(TRIAGE, request("b"));
        transport.chat(JUDGE, request("a"));
        transport.chat(JUDGE, request("b"));
        transport.chat(OPTIMIZER, request("a"));

        assertThat(meter.usage(0).calls()).isEqualTo(new Usage.Calls(3, 2, 1));
        assertThat(meter.usage(0).calls().total()).isEqualTo(6);
    }

    @Test
    void countsTheTokensThatModelsReport() {
        TokenUsage[] usages = {
            new TokenUsage(10, 3), new TokenUsage(7, null), new TokenUsage(null, 2), new TokenUsage(), null
        };
        int[] next = {0};
        Transport transport = only(ModelRole.AGENT, new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                return ChatResponse.builder()
                        .aiMessage(AiMessage.from("x"))
                        .tokenUsage(usages[next[0]++])
                        .build();
            }
        });

        for (int i = 0; i < usages.length; i++) {
            transport.chat(TRIAGE, request("x"));
        }

        assertThat(meter.usage(2.5).tokens()).isEqualTo(new Usage.Tokens(17, 5));
        assertThat(meter.usage(2.5).calls()).isEqualTo(new Usage.Calls(5, 0, 0));
        assertThat(meter.usage(2.5).seconds()).isEqualTo(2.5);
        assertThat(meter.usage(2.5).agents()).containsExactly(new AgentUsage("triage", "agent", 5, 17, 5, null));
    }

    @Test
    void namesTheMissingRoleAndTheMend() {
        Transport transport = only(ModelRole.AGENT, new Reply(t -> t));

        assertThatThrownBy(() -> transport.chat(JUDGE, request("x")))
                .isInstanceOf(MaspoException.class)
                .hasMessage("There is no model for the judge of agent 'triage', case 'c1'."
                        + " Add a method with @ModelFor(JUDGE) that returns a ChatModel, or configure"
                        + " maspo.model.base-url and maspo.model.name (or maspo.model.judge.base-url and .name).");
        assertThatThrownBy(() -> transport.chat(OPTIMIZER, request("x")))
                .hasMessageContaining("the optimizer for agent 'triage'.")
                .hasMessageContaining("@ModelFor(OPTIMIZER)")
                .hasMessageContaining("maspo.model.optimizer.base-url");
        assertThat(meter.usage(0).calls().total()).isZero();
    }

    @Test
    void aFailureNamesAgentAndCaseAndKeepsItsCause() {
        IllegalStateException cause = new IllegalStateException("overloaded");

        assertThatThrownBy(() -> failing(() -> cause).chat(TRIAGE, request("x")))
                .isInstanceOf(ModelCallException.class)
                .hasMessage(
                        "The model failed for agent 'triage', case 'c1': java.lang.IllegalStateException: overloaded")
                .hasCause(cause);
        assertThat(meter.usage(0).calls().agent()).isEqualTo(1);
    }

    @Test
    void aFailureWithoutAMessageIsToldWithItsCauses() {
        Throwable refused = new ConnectException().initCause(new UnresolvedAddressException());
        var cause = new IllegalStateException(null, refused);

        assertThatThrownBy(() -> failing(() -> cause).chat(TRIAGE, request("x")))
                .hasMessage("The model failed for agent 'triage', case 'c1': java.lang.IllegalStateException,"
                        + " caused by java.net.ConnectException,"
                        + " caused by java.nio.channels.UnresolvedAddressException");
    }

    @Test
    void aConnectionThatFailsIsWorthAnotherTryOnlyToAModelThatHasAnswered() {
        int[] asked = {0};
        Transport transport = only(ModelRole.AGENT, new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                if (asked[0]++ == 1) {
                    return Asking.response("x");
                }
                throw sneaky(new java.io.IOException("broken pipe"));
            }
        });

        assertThatThrownBy(() -> transport.chat(TRIAGE, request("x")))
                .isInstanceOfSatisfying(
                        ModelCallException.class,
                        e -> assertThat(e.trouble().passing()).isFalse());
        transport.chat(TRIAGE, request("x"));
        assertThatThrownBy(() -> transport.chat(TRIAGE, request("x")))
                .isInstanceOfSatisfying(
                        ModelCallException.class,
                        e -> assertThat(e.trouble().passing()).isTrue());
    }

    @Test
    void aClassThatIsMissingIsAFailureOfTheCall() {
        assertThatThrownBy(() ->
                        failing(() -> new NoClassDefFoundError("vendor/Sdk")).chat(TRIAGE, request("x")))
                .isInstanceOf(ModelCallException.class)
                .hasMessageContaining("agent 'triage', case 'c1'")
                .hasMessageContaining("vendor/Sdk");
    }

    @Test
    void noAnswerIsAFailure() {
        Transport transport = only(ModelRole.AGENT, new ChatModel() {
            @Override
            @SuppressWarnings("NullAway")
            public ChatResponse chat(ChatRequest request) {
                return null;
            }
        });

        assertThatThrownBy(() -> transport.chat(TRIAGE, request("x")))
                .isInstanceOf(ModelCallException.class)
                .hasMessageContaining("agent 'triage', case 'c1'")
                .hasMessageContaining("it returned no answer (null)");
    }

    @Test
    void anAnswerOfAnyModelIsWithoutTheKeysThatItQuotes() {
        Transport transport = new Transport(
                new ModelTable(Map.of(ModelRole.AGENT, new Reply(t -> "my key is sk-hunter-2, yours?")), Map.of()),
                meter,
                new Secrets(List.of("sk-hunter-2")),
                Prices.UNKNOWN);

        assertThat(text(transport.chat(TRIAGE, request("x")))).isEqualTo("my key is ***, yours?");
    }
}
