package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.ModelProvider;
import dev.langchain4j.model.chat.Capability;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.DefaultChatRequestParameters;
import dev.langchain4j.model.openai.OpenAiChatModel;
import dev.maspo.ModelRole;
import dev.maspo.internal.store.RecordedModel;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReplayedModelTest {

    @Test
    void itDescribesItselfLikeTheModelThatIsGone() {
        ChatModel model = OpenAiChatModel.builder()
                .apiKey("sk-not-for-files")
                .baseUrl("http://localhost:1/v1")
                .modelName("fox-1 \u20ac")
                .temperature(0.2)
                .topP(0.9)
                .maxTokens(300)
                .frequencyPenalty(0.1)
                .presencePenalty(-0.5)
                .stop(List.of("END"))
                .supportedCapabilities(Capability.RESPONSE_FORMAT_JSON_SCHEMA)
                .build();

        RecordedModel recorded = describe(model);
        ChatModel replayed = new ReplayedModel(recorded);

        assertThat(recorded.role() + " " + recorded.agent()).isEqualTo("agent triage");
        assertThat(ModelIdentity.of(replayed, 3)).isEqualTo(ModelIdentity.of(model, 0));
        assertThat(recorded.toString()).doesNotContain("sk-not-for-files", "localhost");
        assertThat(replayed.provider()).isEqualTo(ModelProvider.OPEN_AI);
        assertThat(replayed.supportedCapabilities()).containsExactly(Capability.RESPONSE_FORMAT_JSON_SCHEMA);
        ChatRequestParameters defaults = replayed.defaultRequestParameters();
        assertThat(defaults.modelName()).isEqualTo("fox-1 \u20ac");
        assertThat(defaults.temperature()).isEqualTo(0.2);
        assertThat(defaults.topP()).isEqualTo(0.9);
        assertThat(defaults.topK()).isNull();
        assertThat(defaults.maxOutputTokens()).isEqualTo(300);
        assertThat(defaults.frequencyPenalty()).isEqualTo(0.1);
        assertThat(defaults.presencePenalty()).isEqualTo(-0.5);
        assertThat(defaults.stopSequences()).containsExactly("END");
    }

    @Test
    void aModelOfWhichNothingIsKnownClaimsNothing() {
        ChatModel model = new ReplayedModel(null);

        assertThat(model.supportedCapabilities()).isEmpty();
        assertThat(model.provider()).isEqualTo(ModelProvider.OTHER);
        assertThat(model.defaultRequestParameters()).isEqualTo(DefaultChatRequestParameters.EMPTY);
        assertThatThrownBy(() -> model.chat("q")).hasMessageContaining("recording");
    }

    @Test
    void aStubIsDescribedByItsClass() {
        RecordedModel recorded = describe(new NamedModel(null, null));

        assertThat(recorded.name()).isNull();
        assertThat(recorded.parameters()).isEmpty();
        assertThat(recorded.shown()).isEqualTo("a model without a name (NamedModel)");
        assertThat(ModelIdentity.of(new ReplayedModel(recorded), 3))
                .isEqualTo(ModelIdentity.of(new NamedModel(null, null), 3));
    }

    @Test
    void aSecretAmongTheParametersIsRefused() {
        ModelTable models = new ModelTable(Map.of(ModelRole.JUDGE, new NamedModel("sk-0123456789", null)), Map.of());

        assertThatThrownBy(() -> RecordedModels.of(models, new Secrets(List.of("sk-0123456789"))))
                .isInstanceOf(RecordingException.class)
                .hasMessageContaining("role JUDGE")
                .hasMessageNotContaining("0123456789");
    }

    private static RecordedModel describe(ChatModel model) {
        return RecordedModels.of(new ModelTable(Map.of(), Map.of("triage", model)), new Secrets(List.of()))
                .get(0);
    }
}
