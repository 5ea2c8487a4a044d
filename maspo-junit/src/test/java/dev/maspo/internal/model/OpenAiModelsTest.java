package dev.maspo.internal.model;

import static dev.maspo.internal.model.Asking.TRIAGE;
import static dev.maspo.internal.model.Asking.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.result.Usage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Talks to a local server that speaks the form of OpenAI's chat completions. */
class OpenAiModelsTest {

    private static final String KEY = "sk-not-a-real-key-8d1f";

    private record Received(String method, String path, String authorization, JsonNode body) {}

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final UsageMeter meter = new UsageMeter();
    private HttpServer server;
    private int status = 200;
    private String answer = "Hello.";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::serve);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                    new ObjectMapper().readTree(exchange.getRequestBody())));
            String body = status == 200
                    ? "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"fox-1\",\"choices\":[{\"index\":0,"
                            + "\"message\":{\"role\":\"assistant\",\"content\":\"" + answer
                            + "\"},\"finish_reason\":\"stop\"}],"
                            + "\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":5,\"total_tokens\":16}}"
                    : "{\"error\":{\"message\":\"" + answer + "\",\"type\":\"refused\"}}";
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private Endpoint endpoint(@Nullable String variable, @Nullable Double temperature) {
        String url = "http://localhost:" + server.getAddress().getPort() + "/v1";
        return new Endpoint(url, "fox-1", variable, temperature, Duration.ofSeconds(20));
    }

    private static @Nullable String environment(String variable) {
        return variable.equals("FOX_KEY") ? KEY : null;
    }

    private Transport transport(Endpoint endpoint) {
        ChatModel model = OpenAiModels.connect(endpoint, OpenAiModelsTest::environment);
        return new Transport(
                new ModelTable(Map.of(ModelRole.AGENT, model), Map.of()),
                meter,
                new Secrets(List.of()),
                Prices.UNKNOWN);
    }

    @Test
    void asksTheConfiguredModel() {
        var response = transport(endpoint("FOX_KEY", 0.25)).chat(TRIAGE, request("Hi?"));

        assertThat(response.aiMessage().text()).isEqualTo("Hello.");
        assertThat(received).hasSize(1);
        Received request = received.get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo("/v1/chat/completions");
        assertThat(request.authorization()).isEqualTo("Bearer " + KEY);
        assertThat(request.body().get("model").asText()).isEqualTo("fox-1");
        assertThat(request.body().get("temperature").asDouble()).isEqualTo(0.25);
        assertThat(request.body().at("/messages/0/role").asText()).isEqualTo("user");
        assertThat(request.body().at("/messages/0/content").asText()).isEqualTo("Hi?");
    }

    @Test
    void leavesTheTemperatureToTheEndpointUnlessItIsConfigured() {
        transport(endpoint("FOX_KEY", null)).chat(TRIAGE, request("Hi?"));

        assertThat(received.get(0).body().has("temperature")).isFalse();
    }

    @Test
    void countsTheTokensOfTheAnswer() {
        transport(endpoint("FOX_KEY", null)).chat(TRIAGE, request("Hi?"));

        assertThat(meter.usage(0).tokens()).isEqualTo(new Usage.Tokens(11, 5));
    }

    @Test
    void sendsAKeyWithoutTheLineEndThatItWasReadWith() {
        ChatModel model = OpenAiModels.connect(endpoint("FOX_KEY", null), variable -> KEY + "\n");

        model.chat(request("Hi?"));

        assertThat(received.get(0).authorization()).isEqualTo("Bearer " + KEY);
    }

    @Test
    void needsNoKeyForAnEndpointThatWantsNone() {
        transport(endpoint(null, null)).chat(TRIAGE, request("Hi?"));

        assertThat(received.get(0).authorization()).doesNotContain(KEY);
    }

    @Test
    void namesTheEnvironmentVariableThatIsNotSet() {
        assertThatThrownBy(() -> OpenAiModels.connect(endpoint("OWL_KEY", null), OpenAiModelsTest::environment))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("The environment variable OWL_KEY")
                .hasMessageContaining("maspo.model.api-key-env")
                .hasMessageContaining("is not set");
        assertThatThrownBy(() -> OpenAiModels.connect(endpoint("FOX_KEY", null), variable -> " "))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("FOX_KEY");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 500})
    void aRefusalIsAFailureThatDoesNotShowTheKey(int refusal) {
        status = refusal;
        answer = "not today";

        assertThatThrownBy(() -> transport(endpoint("FOX_KEY", null)).chat(TRIAGE, request("Hi?")))
                .isInstanceOf(ModelCallException.class)
                .hasMessageContaining("agent 'triage', case 'c1'")
                .hasMessageContaining("not today")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(KEY));
    }

    // Some endpoints answer a wrong key with "Incorrect API key provided: " and the key.
    @Test
    void aRefusalThatQuotesTheKeyDoesNotShowIt() {
        status = 401;
        answer = "Incorrect API key provided: " + KEY;

        assertThatThrownBy(() -> transport(endpoint("FOX_KEY", null)).chat(TRIAGE, request("Hi?")))
                .isInstanceOf(ModelCallException.class)
                .hasMessageContaining("agent 'triage', case 'c1'")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(KEY));
    }

    @Test
    void saysThatNobodyAnswersAtTheUrl() {
        String url = endpoint(null, null).baseUrl();
        server.stop(0);

        assertThatThrownBy(() -> transport(new Endpoint(url, "fox-1", null, null, Duration.ofSeconds(20)))
                        .chat(TRIAGE, request("Hi?")))
                .isInstanceOf(ModelCallException.class)
                .hasMessageContaining("agent 'triage', case 'c1'")
                .hasMessageContaining(url)
                .hasMessageContaining("is the endpoint running");
    }

    @Test
    void theKeyIsNoPartOfWhatCanBePrinted() {
        Endpoint endpoint = endpoint("FOX_KEY", null);
        ChatModel model = OpenAiModels.connect(endpoint, OpenAiModelsTest::environment);

        assertThat(endpoint.toString()).contains("FOX_KEY").doesNotContain(KEY);
        assertThat(new ModelTable(Map.of(ModelRole.AGENT, model), Map.of("triage", model)).toString())
                .doesNotContain(KEY);
        assertThat(String.valueOf(model.defaultRequestParameters())).doesNotContain(KEY);
    }

    private static String stackTrace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
