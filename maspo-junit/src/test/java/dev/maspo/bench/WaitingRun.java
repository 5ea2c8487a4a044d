package dev.maspo.bench;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Tasks;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.runner.AssembledGateway;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;

/** Many calls that wait for one another, in a JVM of its own: what they cost in memory. */
final class WaitingRun {

    private WaitingRun() {}

    /** Answers when it is told to. */
    private record Closed(CountDownLatch asked, CountDownLatch open, ChatResponse answer) implements ChatModel {
        @Override
        public ChatResponse chat(ChatRequest request) {
            asked.countDown();
            try {
                open.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return answer;
        }
    }

    /**
     * Lets calls wait.
     *
     * @param arguments how many calls, how many places they have, and how many of those may ask the model
     */
    public static void main(String[] arguments) {
        int calls = Integer.parseInt(arguments[0]);
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch asked = new CountDownLatch(Integer.parseInt(arguments[2]));
        ChatResponse answer = new BenchModel().doChat(request("You are agent1. ticket 1\n"));
        var pipeline =
                BenchPipeline.of(BenchPipeline.Shape.CHAIN, 2, 8).definition(() -> new Closed(asked, open, answer));
        Map<String, String> parameters = Map.of("maspo.cache", "off", "maspo.pace.permits", arguments[2]);
        try (AssembledGateway assembled = new AssembledGateway(pipeline, parameters);
                Workers workers = new Workers(Integer.parseInt(arguments[1]))) {
            long before = Figures.liveBytes();
            long[] during = new long[1];
            workers.all(IntStream.range(0, calls).boxed().toList(), (i, tasks) -> {
                var call = ask(assembled, tasks, i);
                if (i == calls - 1) {
                    await(asked);
                    during[0] = Figures.liveBytes();
                    open.countDown();
                }
                return call;
            });
            Figures.print(Map.of("bytesPerCall", (during[0] - before) / (double) calls));
        }
    }

    private static CompletableFuture<ChatResponse> ask(AssembledGateway assembled, Tasks tasks, int number) {
        Caller caller = new Caller(ModelRole.AGENT, "agent1", "c" + number, 0);
        return tasks.call(0, () -> assembled.gateway().chat(caller, request("ticket " + number)));
    }

    private static ChatRequest request(String text) {
        return ChatRequest.builder().messages(UserMessage.from(text)).build();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
