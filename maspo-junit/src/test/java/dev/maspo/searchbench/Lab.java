package dev.maspo.searchbench;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.model.AnswerCache;
import dev.maspo.internal.model.Budget;
import dev.maspo.internal.model.BudgetLimits;
import dev.maspo.internal.model.CallLimit;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.model.Time;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.internal.optimize.DecisionReserve;
import dev.maspo.internal.optimize.Hygiene;
import dev.maspo.internal.optimize.Preset;
import dev.maspo.internal.optimize.Proposing;
import dev.maspo.internal.optimize.SearchParts;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.PipelineExecutor;
import dev.maspo.internal.pipeline.RunBook;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.internal.store.CallStore;
import dev.maspo.testing.Reply;
import dev.maspo.worlds.SimulatedWorld;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** The engine around a world: as in the product, but the world plays all models, and every call is counted. */
final class Lab implements AutoCloseable {

    // A failed case says nothing here; worlds make none.
    private static final double NO_ERRORS = 0;

    private final Trial trial;
    private final SimulatedWorld world;
    private final Workers workers;
    private final ModelTable models;
    private final Map<ModelRole, LongAdder> calls = new EnumMap<>(ModelRole.class);

    Lab(Trial trial, SimulatedWorld world) {
        this.trial = trial;
        this.world = world;
        this.workers = new Workers(trial.workers());
        ChatModel described = new Reply(text -> {
            throw new IllegalStateException("the world answers");
        });
        this.models = new ModelTable(
                Map.of(ModelRole.AGENT, described, ModelRole.JUDGE, described, ModelRole.OPTIMIZER, described),
                Map.of());
        for (ModelRole role : ModelRole.values()) {
            calls.put(role, new LongAdder());
        }
    }

    ModelTable models() {
        return models;
    }

    long calls(ModelRole role) {
        return calls.get(role).sum();
    }

    long calls() {
        return calls.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** What the search works with; its budget is its own, so nothing is kept back for the decision. */
    SearchParts parts() {
        Long limit = trial.budget() == 0 ? null : Long.valueOf(trial.budget());
        Budget budget = new Budget(new BudgetLimits(limit, null, null, null, null), Time.system());
        ModelGateway gateway = cached(CallLimit.of(this::answer, budget));
        return parts(gateway, new DecisionReserve(budget, new UsageMeter(), 0, 0, false));
    }

    /** What the decision works with. */
    SearchParts decision() {
        Budget none = new Budget(BudgetLimits.NONE, Time.system());
        return parts(cached(this::answer), new DecisionReserve(none, new UsageMeter(), 0, 0, false));
    }

    private SearchParts parts(ModelGateway gateway, DecisionReserve reserve) {
        Nonce nonces = new Nonce(world.pipeline().name());
        return new SearchParts(
                world.pipeline(),
                new Metric(world.pipeline(), world.assertions()),
                new Judge(gateway, nonces),
                gateway,
                nonces,
                new Proposing(
                        new Hygiene(world.pipeline().prompted(), world.original(), world.cases(0, trial.pool())),
                        false),
                new RunBook(new PipelineExecutor(world.pipeline(), gateway, models), workers),
                workers,
                new ErrorLimit(NO_ERRORS),
                this::calls,
                reserve,
                event -> {});
    }

    // The published algorithm has no cache, and none of its calls is asked for twice.
    private ModelGateway cached(ModelGateway inner) {
        return trial.preset() == Preset.PAPER
                ? inner
                : new AnswerCache(
                        inner,
                        models,
                        CallStore.none(),
                        new UsageMeter(),
                        new Secrets(List.of()),
                        Long.MAX_VALUE,
                        Time.system());
    }

    private ChatResponse answer(Caller caller, ChatRequest request) {
        calls.get(caller.role()).increment();
        if (!trial.latency().isZero()) {
            LockSupport.parkNanos(trial.latency().toNanos());
        }
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(world.play(caller, request)))
                .build();
    }

    @Override
    public void close() {
        workers.close();
    }
}
