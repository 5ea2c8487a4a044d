package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.ModelRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelDescriptionTest {

    private static final String KEY = "sk-fox-0123456789";
    private static final Secrets SECRETS = new Secrets(List.of(KEY));

    private static ModelDescription of(ChatModel model) {
        ModelTable models = new ModelTable(Map.of(ModelRole.JUDGE, model), Map.of());
        return ModelDescription.of(models, ModelRole.JUDGE, SECRETS).get(0);
    }

    @Test
    void anEndpointIsKnownByAddressNameAndSettingsButNotByItsKey() {
        Endpoint endpoint = new Endpoint("https://models.example/v1", "fox-1", "FOX_KEY", 0.7, Duration.ofSeconds(1));

        ModelDescription description = of(OpenAiModels.connect(endpoint, name -> KEY));

        assertThat(description.name()).isEqualTo("fox-1");
        assertThat(description.details())
                .contains("https://models.example/v1", "fox-1", "0.7")
                .doesNotContain(KEY);
        assertThat(description.shown()).isEqualTo("the judge model fox-1");
    }

    @Test
    void aSecretInAModelsSettingsIsHidden() {
        assertThat(of(new NamedModel("fox " + KEY, 0.1)))
                .extracting(ModelDescription::name)
                .isEqualTo("fox ***");
        assertThat(of(new NamedModel("fox " + KEY, 0.1)).details()).doesNotContain(KEY);
    }

    @Test
    void otherSettingsAreAnotherDescription() {
        assertThat(of(new NamedModel("fox", 0.1))).isEqualTo(of(new NamedModel("fox", 0.1)));
        assertThat(of(new NamedModel("fox", 0.1))).isNotEqualTo(of(new NamedModel("fox", 0.2)));
    }

    @Test
    void aModelWithoutANameIsKnownByItsClass() {
        assertThat(of(new NamedModel(null, 0.1))).isEqualTo(new ModelDescription("judge", "", "NamedModel", ""));
    }

    @Test
    void aClassThatTheJvmMadeUpHasNoNameThatLasts() {
        ChatModel anonymous = new ChatModel() {
            @Override
            public ChatResponse doChat(ChatRequest request) {
                throw new IllegalStateException("never asked");
            }
        };

        assertThat(of(anonymous).name()).isEqualTo("a class without a name");
    }

    @Test
    void agentsWithModelsOfTheirOwnComeAfterTheCommonOne() {
        ModelTable models = new ModelTable(
                Map.of(ModelRole.AGENT, new NamedModel("common", null)),
                Map.of("writer", new NamedModel("w", null), "sorter", new NamedModel("s", null)));

        assertThat(ModelDescription.of(models, ModelRole.AGENT, SECRETS))
                .extracting(ModelDescription::shown)
                .containsExactly(
                        "the agent model common", "the agent model of 'sorter' s", "the agent model of 'writer' w");
    }
}
