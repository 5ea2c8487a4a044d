package dev.maspo.internal.optimize;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.model.AnswerCache;
import dev.maspo.internal.model.Budget;
import dev.maspo.internal.model.BudgetLimits;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.model.Time;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.store.CallStore;
import dev.maspo.result.SearchEvent;
import dev.maspo.testing.Graphs;
import dev.maspo.testing.Outputs;
import dev.maspo.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiFunction;

/** Everything a search works with, around one function that plays all models; it counts the calls. */
final class Bench implements AutoCloseable {

    /** What a model throws that fails; anything else that is thrown is a fault of the test. */
    static final class Down extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Down(String message) {
            super(message);
        }
    }

    private static final double ANY_ERRORS = 1;

    final List<SearchEvent> events = new ArrayList<>();
    final SearchParts parts;
    final ModelTable models;
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();
    private final Workers workers;

    Bench(Pipeline pipeline, List<Assertion> assertions, BiFunction<Caller, ChatRequest, String> models) {
        this(pipeline, assertions, models, 4);
    }

    Bench(
            Pipeline pipeline,
            List<Assertion> assertions,
            BiFunction<Caller, ChatRequest, String> answers,
            int concurrency) {
        workers = new Workers(concurrency);
        ModelGateway counted = (caller, request) -> answer(caller, request, answers);
        Reply never = new Reply(text -> "never asked");
        models = new ModelTable(
                Map.of(ModelRole.AGENT, never, ModelRole.JUDGE, never, ModelRole.OPTIMIZER, never), Map.of());
        ModelGateway gateway = new AnswerCache(
                counted,
                models,
                CallStore.none(),
                new UsageMeter(),
                new Secrets(List.of()),
                Long.MAX_VALUE,
                Time.system());
        Nonce nonces = new Nonce(pipeline.name());
        parts = new SearchParts(
                pipeline,
                new Metric(pipeline, assertions),
                new Judge(gateway, nonces),
                gateway,
                nonces,
                new Proposing(new Hygiene(List.of(), new PromptSet(Map.of()), List.of()), false),
                new RunBook(new PipelineExecutor(pipeline, gateway, models), workers),
                workers,
                new ErrorLimit(ANY_ERRORS),
                this::calls,
                new DecisionReserve(new Budget(BudgetLimits.NONE, Time.system()), new UsageMeter(), 1, 1, false),
                events::add);
    }

    /** The parts, bearing hardly any failed case. */
    SearchParts strict() {
        return new SearchParts(
                parts.pipeline(),
                parts.metric(),
                parts.judge(),
                parts.gateway(),
                parts.nonces(),
                parts.proposing(),
                parts.book(),
                parts.workers(),
                new ErrorLimit(0.05),
                parts.calls(),
                parts.reserve(),
                parts.events());
    }

    private ChatResponse answer(Caller caller, ChatRequest request, BiFunction<Caller, ChatRequest, String> models) {
        String who = caller.role() + " " + caller.agent();
        calls.computeIfAbsent(who, w -> new LongAdder()).increment();
        try {
            return Outputs.answer(models.apply(caller, request));
        } catch (Down e) {
            Reply down = new Reply(text -> {
                throw e;
            });
            return Graphs.transport(new ModelTable(Map.of(caller.role(), down), Map.of()))
                    .chat(caller, request);
        }
    }

    long calls() {
        return calls.values().stream().mapToLong(LongAdder::sum).sum();
    }

    long calls(ModelRole role, String agent) {
        LongAdder count = calls.get(role + " " + agent);
        return count == null ? 0 : count.sum();
    }

    @Override
    public void close() {
        workers.close();
    }
}
