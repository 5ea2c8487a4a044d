package dev.maspo.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * An OpenAI-compatible endpoint that answers each request after the same time, however many there are. Two threads and
 * no library, as it shares the machine with what it measures; for the same reason it is a process of its own.
 */
final class StubEndpoint {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST = 1 << 20;

    private final BenchModel model = new BenchModel();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final long latencyNanos;

    private StubEndpoint(long latencyNanos) {
        this.latencyNanos = latencyNanos;
    }

    /**
     * Serves until it is killed; the first line of its output is the port.
     *
     * @param arguments the latency in milliseconds
     * @throws IOException if there is no port
     */
    public static void main(String[] arguments) throws IOException {
        new StubEndpoint(TimeUnit.MILLISECONDS.toNanos(Long.parseLong(arguments[0]))).serve();
    }

    /** Starts one in a JVM of its own. */
    static Forked start(int latencyMillis) {
        return new Forked(null, StubEndpoint.class, List.of("-Xmx64m"), latencyMillis);
    }

    /** The parameters of a run that asks it. */
    static Map<String, String> parameters(String port) {
        return Map.of("maspo.model.base-url", "http://127.0.0.1:" + port + "/v1", "maspo.model.name", "stub");
    }

    private void serve() throws IOException {
        Selector selector = Selector.open();
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
        System.out.println(((InetSocketAddress) server.getLocalAddress()).getPort());
        while (true) {
            selector.select(key -> {
                try {
                    ready(selector, key);
                } catch (IOException e) {
                    key.cancel(); // The client is gone.
                }
            });
        }
    }

    private void ready(Selector selector, SelectionKey key) throws IOException {
        if (key.isAcceptable()) {
            SocketChannel client = ((ServerSocketChannel) key.channel()).accept();
            client.configureBlocking(false);
            client.setOption(StandardSocketOptions.TCP_NODELAY, true);
            client.register(selector, SelectionKey.OP_READ, ByteBuffer.allocate(LONGEST >> 6));
            return;
        }
        ByteBuffer buffer = (ByteBuffer) key.attachment();
        SocketChannel client = (SocketChannel) key.channel();
        if (client.read(buffer) < 0) {
            client.close();
            return;
        }
        if (!buffer.hasRemaining()) {
            key.attach(ByteBuffer.allocate(2 * buffer.capacity()).put(buffer.flip()));
            return;
        }
        long arrived = System.nanoTime();
        byte[] body = body(buffer);
        if (body.length > 0) {
            buffer.clear();
            byte[] answer = answer(body);
            var unused = clock.schedule(
                    () -> client.write(ByteBuffer.wrap(answer)),
                    latencyNanos - (System.nanoTime() - arrived),
                    TimeUnit.NANOSECONDS);
        }
    }

    // Empty until the whole request is there. A client sends the next one when it has its answer.
    private static byte[] body(ByteBuffer buffer) {
        byte[] beginning = new byte[Math.min(buffer.position(), 1024)];
        buffer.get(0, beginning);
        String head = new String(beginning, StandardCharsets.ISO_8859_1);
        int end = head.indexOf("\r\n\r\n");
        if (end < 0) {
            return new byte[0];
        }
        int start = head.toLowerCase(Locale.ROOT).indexOf("content-length:") + "content-length:".length();
        int length = Integer.parseInt(
                head.substring(start, head.indexOf('\r', start)).strip());
        if (buffer.position() < end + 4 + length) {
            return new byte[0];
        }
        byte[] body = new byte[length];
        buffer.get(end + 4, body);
        return body;
    }

    private byte[] answer(byte[] body) throws IOException {
        JsonNode request = JSON.readTree(body);
        List<String> texts = new ArrayList<>();
        request.path("messages")
                .forEach(message -> texts.add(message.path("content").asText()));
        String answer = model.answer(String.join("\n", texts));
        ObjectNode completion = JSON.createObjectNode().put("id", "1").put("model", "stub");
        ObjectNode choice =
                completion.putArray("choices").addObject().put("index", 0).put("finish_reason", "stop");
        choice.putObject("message").put("role", "assistant").put("content", answer);
        completion
                .putObject("usage")
                .put("prompt_tokens", 400)
                .put("completion_tokens", 100)
                .put("total_tokens", 500);
        byte[] json = JSON.writeValueAsBytes(completion);
        byte[] head = ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + json.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[head.length + json.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(json, 0, all, head.length, json.length);
        return all;
    }
}
