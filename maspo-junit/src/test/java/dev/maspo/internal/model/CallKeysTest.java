package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.openai.OpenAiChatRequestParameters;
import dev.maspo.ModelRole;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallKeysTest {

    private static final Caller AGENT = new Caller(ModelRole.AGENT, "a", "c1", 0);
    private static final Caller JUDGE = new Caller(ModelRole.JUDGE, "a", "c1", 0);

    private static CallKey key(ChatModel model, Caller caller, ChatRequest request) {
        return new CallKeys(new ModelTable(Map.of(caller.role(), model), Map.of()))
                .of(caller, request)
                .orElseThrow();
    }

    private static String hash(Caller caller, ChatRequest request) {
        return key(new NamedModel("m", null), caller, request).hash();
    }

    private static ChatRequest ask(ChatMessage... messages) {
        return ChatRequest.builder().messages(messages).build();
    }

    private static ChatRequest with(ChatRequestParameters parameters) {
        return ChatRequest.builder()
                .messages(UserMessage.from("hi"))
                .parameters(parameters)
                .build();
    }

    @Test
    void aKeyIsTheSameInEveryRun() {
        // Written down: a change of the form loses what users have paid for, and wants a new number in it.
        assertThat(hash(AGENT, ask(SystemMessage.from("S"), UserMessage.from("hi"))))
                .isEqualTo("a9ad751a647426bdbaea65d9aba7aa159ac52d56bce178d7dd1b102ce197443f");
    }

    @Test
    void whatIsAskedTellsCallsApart() {
        Set<String> hashes = new LinkedHashSet<>();
        List<ChatRequest> requests = List.of(
                ask(UserMessage.from("hi")),
                ask(UserMessage.from("hi!")),
                ask(SystemMessage.from("hi")),
                ask(UserMessage.from("hi"), UserMessage.from("hi")),
                ask(UserMessage.from("half \ud83d")),
                ask(UserMessage.from("half \ud83c")),
                ask(UserMessage.from("half ?")),
                ask(UserMessage.from("ann", "hi")),
                ask(UserMessage.from("hi"), AiMessage.from("yes")),
                with(ChatRequestParameters.builder().temperature(0.5).build()),
                with(ChatRequestParameters.builder().temperature(0.6).build()),
                with(ChatRequestParameters.builder().modelName("other").build()),
                with(ChatRequestParameters.builder()
                        .responseFormat(ResponseFormat.JSON)
                        .build()),
                with(OpenAiChatRequestParameters.builder().seed(1).build()),
                with(OpenAiChatRequestParameters.builder().seed(2).build()),
                with(tool(JsonObjectSchema.builder().addStringProperty("x").build())),
                with(tool(JsonObjectSchema.builder().addNumberProperty("x").build())));
        requests.forEach(request -> hashes.add(hash(AGENT, request)));

        assertThat(hashes).hasSameSizeAs(requests);
    }

    private static ChatRequestParameters tool(JsonObjectSchema schema) {
        return ChatRequestParameters.builder()
                .toolSpecifications(
                        ToolSpecification.builder().name("t").parameters(schema).build())
                .build();
    }

    @Test
    void anotherSampleOrAnotherAgentIsAnotherCallAndTheCaseIsNot() {
        ChatRequest request = ask(UserMessage.from("hi"));

        assertThat(hash(AGENT.replicate(1), request)).isNotEqualTo(hash(AGENT, request));
        assertThat(hash(new Caller(ModelRole.AGENT, "b", "c1", 0), request)).isNotEqualTo(hash(AGENT, request));
        assertThat(hash(new Caller(ModelRole.AGENT, "a", "c2", 0), request)).isEqualTo(hash(AGENT, request));
        assertThat(hash(JUDGE, request)).isNotEqualTo(hash(AGENT, request));
        assertThat(hash(new Caller(ModelRole.JUDGE, "a", "c2", 0), request)).isEqualTo(hash(JUDGE, request));
        assertThat(hash(new Caller(ModelRole.JUDGE, "b", "c1", 0), request)).isNotEqualTo(hash(JUDGE, request));
    }

    @Test
    void theModelAndItsDefaultsCount() {
        ChatRequest request = ask(UserMessage.from("hi"));

        assertThat(List.of(
                        key(new NamedModel("m", null), AGENT, request).hash(),
                        key(new NamedModel("n", null), AGENT, request).hash(),
                        key(new NamedModel("m", 0.5), AGENT, request).hash(),
                        key(endpoint("http://one/v1"), AGENT, request).hash(),
                        key(endpoint("http://two/v1"), AGENT, request).hash()))
                .doesNotHaveDuplicates();
        assertThat(key(endpoint("http://one/v1"), AGENT, request))
                .isEqualTo(key(endpoint("http://one/v1"), AGENT, request));
        assertThat(key(endpoint("http://one/v1"), AGENT, request).model()).isEqualTo("name");
    }

    private static ChatModel endpoint(String url) {
        return OpenAiModels.connect(new Endpoint(url, "name", null, null, Duration.ofSeconds(1)), name -> null);
    }

    @Test
    void aModelThatNamesNoneIsKnownWithinTheRunOnly() {
        ChatRequest request = ask(UserMessage.from("hi"));
        CallKeys keys = new CallKeys(new ModelTable(
                Map.of(ModelRole.AGENT, new NamedModel(null, null), ModelRole.JUDGE, new NamedModel("m", null)),
                Map.of("b", new NamedModel(null, 0.1))));

        CallKey one = keys.of(AGENT, request).orElseThrow();
        assertThat(one.lasting()).isFalse();
        assertThat(keys.of(AGENT, request)).contains(one);
        assertThat(keys.of(AGENT, with(tool(JsonObjectSchema.builder().build())))
                        .orElseThrow()
                        .hash())
                .isNotEqualTo(one.hash());
        assertThat(keys.of(JUDGE, request).orElseThrow().lasting()).isTrue();
    }

    @Test
    void withoutAModelThereIsNoKey() {
        CallKeys keys = new CallKeys(new ModelTable(Map.of(), Map.of()));

        assertThat(keys.of(AGENT, ask(UserMessage.from("hi")))).isEmpty();
    }

    @Test
    void parametersThatCannotBeDescribedAreNotKept() {
        ChatRequestParameters odd = OpenAiChatRequestParameters.builder()
                .customParameters(Map.of("when", Duration.ofSeconds(1), "thread", new Thread("t")))
                .build();

        assertThat(key(new NamedModel("m", null), AGENT, with(odd)).lasting()).isFalse();
    }
}
