package dev.maspo.bench;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.runner.AssembledGateway;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What the gateway adds to a call, with all its layers, by two threads at once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Threads(2)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class GatewayBenchmark {

    private static final Caller CALLER = new Caller(ModelRole.AGENT, "agent1", "c1", 0);
    private static final SystemMessage PROMPT = SystemMessage.from("You are agent1.\n"
            + "Read what you are given with care, keep to the facts in it, and write for the one who reads your output next. "
                    .repeat(6));
    private static final String INPUT =
            "I have written twice and nobody has answered; please say what went wrong. ".repeat(10);
    private static final int KNOWN = 1024;

    private final AtomicLong number = new AtomicLong();
    private final ChatRequest[] asked = new ChatRequest[KNOWN];
    private AssembledGateway assembled;
    private ModelGateway gateway;

    /** Puts the gateway together, and asks what is to be known. */
    @Setup
    public void open() {
        ChatResponse answer = new BenchModel().chat(request("ticket 1"));
        InstantModel model = new InstantModel(answer);
        assembled = new AssembledGateway(
                BenchPipeline.of(BenchPipeline.Shape.CHAIN, 2, 8).definition(() -> model),
                Map.of("maspo.cache", "off"));
        gateway = assembled.gateway();
        for (int i = 0; i < KNOWN; i++) {
            asked[i] = request("known " + i);
            gateway.chat(CALLER, asked[i]);
        }
    }

    /** Closes it. */
    @TearDown
    public void close() {
        assembled.close();
    }

    /**
     * A call that reaches the model.
     *
     * @return the answer
     */
    @Benchmark
    public ChatResponse call() {
        return gateway.chat(CALLER, request("ticket " + number.incrementAndGet()));
    }

    /**
     * A call that was answered before.
     *
     * @return the answer
     */
    @Benchmark
    public ChatResponse hit() {
        return gateway.chat(CALLER, asked[(int) (number.incrementAndGet() % KNOWN)]);
    }

    private static ChatRequest request(String beginning) {
        return ChatRequest.builder()
                .messages(PROMPT, UserMessage.from(beginning + INPUT))
                .build();
    }
}
