package dev.maspo.internal.model;

import static dev.maspo.internal.model.Asking.TRIAGE;
import static dev.maspo.internal.model.Asking.request;
import static dev.maspo.internal.model.Asking.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.ChatRequestOptions;
import dev.langchain4j.model.chat.listener.ChatModelListener;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GatewayChatModelTest {

    private static final class Described implements ChatModel {

        private final ChatRequestParameters parameters = ChatRequestParameters.builder()
                .modelName("fox-1")
                .temperature(0.3)
                .build();
        private final ChatModelListener listener = new ChatModelListener() {};

        @Override
        public ChatResponse doChat(ChatRequest request) {
            throw new AssertionError("only the description is to be used");
        }

        @Override
        public ChatRequestParameters defaultRequestParameters() {
            return parameters;
        }

        @Override
        public List<ChatModelListener> listeners() {
            return List.of(listener);
        }

        @Override
        public ModelProvider provider() {
            return ModelProvider.OLLAMA;
        }

        @Override
        public Set<Capability> supportedCapabilities() {
            return Set.of(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        }
    }

    private final Described described = new Described();
    private final List<Caller> callers = new ArrayList<>();
    private final List<ChatRequest> observed = new ArrayList<>();

    private final GatewayChatModel model = new GatewayChatModel(
            (caller, request) -> {
                callers.add(caller);
                return response("answer " + callers.size());
            },
            TRIAGE,
            described,
            observed::add);

    @Test
    void describesTheModelBehindTheGateway() {
        assertThat(model.supportedCapabilities()).containsExactly(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        assertThat(model.defaultRequestParameters()).isSameAs(described.parameters);
        assertThat(model.listeners()).containsExactly(described.listener);
        assertThat(model.provider()).isEqualTo(ModelProvider.OLLAMA);
    }

    @Test
    void everyWayToAskGoesThroughTheGateway() {
        assertThat(model.chat(request("a")).aiMessage().text()).isEqualTo("answer 1");
        assertThat(model.chat(request("b"), ChatRequestOptions.EMPTY)
                        .aiMessage()
                        .text())
                .isEqualTo("answer 2");
        assertThat(model.doChat(request("c")).aiMessage().text()).isEqualTo("answer 3");
        assertThat(model.chat("d")).isEqualTo("answer 4");
        assertThat(callers).hasSize(4).containsOnly(TRIAGE);
    }

    @Test
    void everyRequestIsObservedBeforeItIsAnswered() {
        GatewayChatModel failing = new GatewayChatModel(
                (caller, request) -> {
                    throw new IllegalStateException("seen " + observed.size());
                },
                TRIAGE,
                described,
                observed::add);

        assertThatThrownBy(() -> failing.chat(request("a"))).hasMessage("seen 1");
        assertThat(observed).containsExactly(request("a"));
    }

    @Test
    void anAgentThatAsksTheSameAgainGetsAnotherSample() {
        model.chat(request("a"));
        model.chat(request("a"));
        model.chat(request("b"));
        model.chat(request("a"));

        assertThat(callers).extracting(Caller::replicate).containsExactly(0, 1, 0, 2);
        assertThat(callers).extracting(Caller::agent).containsOnly("triage");
    }
}
