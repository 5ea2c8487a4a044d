package dev.maspo.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** {@link DeskModel} behind an OpenAI-compatible endpoint, which counts what it is asked. */
public final class ModelServer implements AutoCloseable {

    /** What a server does instead of answering. */
    @FunctionalInterface
    public interface Faults {

        /**
         * Decides on a request.
         *
         * @param number the request's number, from 1
         * @param attempt how often the same was asked up to now, from 1
         * @return what to do; null to answer
         */
        FaultyEndpoint.@Nullable Behaviour of(int number, int attempt);
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final Map<String, AtomicInteger> byBody = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> answered = new ConcurrentHashMap<>();
    private volatile boolean quoting;
    private volatile Faults faults = (number, attempt) -> null;
    private volatile IntConsumer before = number -> {};
    private volatile IntConsumer after = number -> {};

    /**
     * Starts the server on a free port.
     *
     * @throws IOException if it cannot
     */
    public ModelServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int number = requests.incrementAndGet();
        try (exchange) {
            JsonNode request = JSON.readTree(exchange.getRequestBody());
            int attempt = byBody.computeIfAbsent(request.toString(), body -> new AtomicInteger())
                    .incrementAndGet();
            FaultyEndpoint.Behaviour fault = faults.of(number, attempt);
            if (fault != null) {
                fault.answer(exchange);
                return;
            }
            before.accept(number);
            StringBuilder text = new StringBuilder();
            request.path("messages")
                    .forEach(message -> text.append(text.isEmpty() ? "" : "\n")
                            .append(message.path("content").asText()));
            String answer = DeskModel.answer(text.toString());
            if (quoting) {
                String key = exchange.getRequestHeaders().getFirst("Authorization");
                answer = answer.replace("</prompt>", " " + key + "</prompt>") + " " + key;
            }
            byte[] body = JSON.writeValueAsBytes(completion(answer));
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            answered.computeIfAbsent(request.toString(), asked -> new AtomicInteger())
                    .incrementAndGet();
            exchange.getResponseBody().write(body);
        }
        after.accept(number);
    }

    private static ObjectNode completion(String answer) {
        ObjectNode completion = JSON.createObjectNode().put("id", "1").put("model", "desk");
        ObjectNode choice = completion.putArray("choices").addObject().put("index", 0);
        choice.put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", answer);
        completion
                .putObject("usage")
                .put("prompt_tokens", 10)
                .put("completion_tokens", 2)
                .put("total_tokens", 12);
        return completion;
    }

    /**
     * Forgets the counts, and has something done at requests from now on.
     *
     * @param before hears the number of a request before it is answered, from 1
     * @param after hears it after the answer was sent
     */
    public void reset(IntConsumer before, IntConsumer after) {
        this.before = before;
        this.after = after;
        requests.set(0);
        byBody.clear();
        answered.clear();
    }

    /**
     * Has some requests answered otherwise than by the model.
     *
     * @param behaviours which, and how
     */
    public void misbehave(Faults behaviours) {
        this.faults = behaviours;
    }

    /** Quotes the key of the request in every answer, and in every proposed prompt. */
    public void quoteKeys() {
        quoting = true;
    }

    /**
     * How often the model answered the request that it answered most often.
     *
     * @return the count; 0 if it answered none
     */
    public int mostAnsweredOfOne() {
        return answered.values().stream().mapToInt(AtomicInteger::get).max().orElse(0);
    }

    /**
     * Requests since the last reset.
     *
     * @return their number
     */
    public int requests() {
        return requests.get();
    }

    /**
     * How often the most frequent request was made.
     *
     * @return the count; 0 if there was none
     */
    public int mostOfOne() {
        return byBody.values().stream().mapToInt(AtomicInteger::get).max().orElse(0);
    }

    /**
     * The parameters of a run that asks this server.
     *
     * @return pairs of names and values
     */
    public Map<String, String> parameters() {
        return Map.of(
                "maspo.model.base-url",
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1",
                "maspo.model.name",
                "desk");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
