package dev.maspo.bench;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.runner.AssembledGateway;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** As many different calls as possible through the whole gateway to an endpoint, in a JVM of its own. */
final class CallRateRun {

    private static final String TEXT =
            "I have written twice and nobody has answered; please say what went wrong. ".repeat(10);

    private CallRateRun() {}

    /**
     * Calls, first to get warm, then for the figures.
     *
     * @param arguments permits, calls, and the endpoint's port
     * @throws IOException if there is no room for the cache
     */
    public static void main(String[] arguments) throws IOException {
        int calls = Integer.parseInt(arguments[1]);
        Path folder = Files.createTempDirectory("maspo-speed");
        Map<String, String> parameters = new HashMap<>(StubEndpoint.parameters(arguments[2]));
        parameters.put("maspo.concurrency", arguments[0]);
        parameters.put("maspo.cache.file", folder.resolve("calls.db").toString());
        var pipeline = BenchPipeline.of(BenchPipeline.Shape.CHAIN, 2, 8).definition(BenchModel::new);
        try (AssembledGateway assembled = new AssembledGateway(pipeline, parameters);
                Workers workers = new Workers(Integer.parseInt(arguments[0]))) {
            ask(assembled, workers, 0, calls);
            double cpu = Figures.cpuSeconds();
            long start = System.nanoTime();
            ask(assembled, workers, calls, calls);
            double seconds = Figures.secondsSince(start);
            Figures.print(Map.of("seconds", seconds, "cpu", Figures.cpuSeconds() - cpu, "perSecond", calls / seconds));
        }
    }

    private static void ask(AssembledGateway assembled, Workers workers, int first, int count) {
        List<Integer> numbers = IntStream.range(first, first + count).boxed().toList();
        workers.map(
                numbers,
                number -> assembled
                        .gateway()
                        .chat(
                                new Caller(ModelRole.AGENT, "agent1", "c" + number, 0),
                                ChatRequest.builder()
                                        .messages(UserMessage.from("You are agent1. ticket " + number + "\n" + TEXT))
                                        .build()));
    }
}
