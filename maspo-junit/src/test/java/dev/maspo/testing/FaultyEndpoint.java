package dev.maspo.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import javax.net.ssl.SSLContext;

/** A local server that speaks the form of OpenAI's chat completions, and misbehaves as it is told. */
public final class FaultyEndpoint implements AutoCloseable {

    /** What the server does with one request. */
    @FunctionalInterface
    public interface Behaviour {

        /**
         * Answers, or does not.
         *
         * @param exchange the request, already read
         * @throws IOException if the client is gone
         */
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final String scheme;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();

    /**
     * Starts the server.
     *
     * @param behaviours what to do with the first request, the second, and so on from 1
     * @throws IOException if there is no free port
     */
    public FaultyEndpoint(IntFunction<Behaviour> behaviours) throws IOException {
        this(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), "http", behaviours);
    }

    /**
     * Starts a server that speaks TLS.
     *
     * @param tls its certificate and key
     * @param behaviours as above
     * @throws IOException if there is no free port
     */
    public FaultyEndpoint(SSLContext tls, IntFunction<Behaviour> behaviours) throws IOException {
        this(secured(tls), "https", behaviours);
    }

    private static HttpServer secured(SSLContext tls) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        return server;
    }

    private FaultyEndpoint(HttpServer server, String scheme, IntFunction<Behaviour> behaviours) {
        this.server = server;
        this.scheme = scheme;
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                behaviours.apply(requests.incrementAndGet()).answer(exchange);
            }
        });
        server.start();
    }

    /**
     * Where the server is.
     *
     * @return the base URL
     */
    public String url() {
        return scheme + "://localhost:" + server.getAddress().getPort() + "/v1";
    }

    /**
     * How many requests have arrived.
     *
     * @return their number
     */
    public int requests() {
        return requests.get();
    }

    /**
     * Answers as it should.
     *
     * @param text the answer
     * @return the behaviour
     */
    public static Behaviour says(String text) {
        return finished(text, "stop");
    }

    /**
     * Answers with a finish reason.
     *
     * @param text the answer
     * @param reason why it ended
     * @return the behaviour
     */
    public static Behaviour finished(String text, String reason) {
        return status(
                200,
                "{\"id\":\"1\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"fox-1\",\"choices\":[{\"index\":0,"
                        + "\"message\":{\"role\":\"assistant\",\"content\":\"" + text + "\"},\"finish_reason\":\""
                        + reason + "\"}],"
                        + "\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":5,\"total_tokens\":16}}");
    }

    /**
     * Answers with a status.
     *
     * @param status the status
     * @param body the body
     * @param headers names and values of headers in turn
     * @return the behaviour
     */
    public static Behaviour status(int status, String body, String... headers) {
        return exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        };
    }

    /**
     * Refuses with an error in the usual form.
     *
     * @param status the status
     * @param message the endpoint's message
     * @param headers names and values of headers in turn
     * @return the behaviour
     */
    public static Behaviour refuses(int status, String message, String... headers) {
        return status(status, "{\"error\":{\"message\":\"" + message + "\",\"type\":\"refused\"}}", headers);
    }

    /**
     * Begins an answer and drops the connection.
     *
     * @return the behaviour
     */
    public static Behaviour cut() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"id\":".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
        };
    }

    /**
     * Closes the connection without a word.
     *
     * @return the behaviour
     */
    public static Behaviour dropped() {
        return HttpExchange::close;
    }

    /**
     * Takes the request and says nothing until the server is closed.
     *
     * @param bytes how many bytes of an answer are sent before the silence; -1 for not even its headers
     * @return the behaviour
     */
    public static Behaviour hangs(int bytes) {
        return exchange -> {
            if (bytes >= 0) {
                exchange.sendResponseHeaders(200, 1000);
                exchange.getResponseBody().write(new byte[bytes]);
                exchange.getResponseBody().flush();
            }
            try {
                // Nobody opens it; the server's end interrupts.
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    /**
     * Answers without an end, until the client is gone.
     *
     * @param begun runs when the answer is under way
     * @param gone runs when the client is gone
     * @return the behaviour
     */
    public static Behaviour floods(Runnable begun, Runnable gone) {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                exchange.getResponseBody().write(new byte[1 << 16]);
                begun.run();
                while (true) {
                    exchange.getResponseBody().write(new byte[1 << 16]);
                }
            } finally {
                gone.run();
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
