package dev.maspo.internal.model;

import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.ModelRole;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The layers under test around one model, with a clock that nobody waits for. */
final class Attempting {

    final FakeTime time = new FakeTime();
    final UsageMeter meter = new UsageMeter();
    final Budget budget;
    final ModelGateway gateway;

    Attempting(ChatModel model, CallSettings settings) {
        this.budget = new Budget(settings.budget(), time);
        ModelTable models = new ModelTable(
                Map.of(ModelRole.AGENT, model, ModelRole.JUDGE, model, ModelRole.OPTIMIZER, model), Map.of());
        this.gateway = Attempts.gateway(models, settings, budget, meter, new Secrets(List.of()), time, () -> 0.5);
    }

    static Attempting at(String url) {
        return at(url, Duration.ofSeconds(20), null);
    }

    static Attempting at(String url, Duration timeout, @Nullable String key) {
        Endpoint endpoint = new Endpoint(url, "fox-1", key == null ? null : "FOX_KEY", null, timeout);
        return new Attempting(OpenAiModels.connect(endpoint, name -> key), settings(BudgetLimits.NONE));
    }

    static CallSettings settings(BudgetLimits budget) {
        return settings(budget, new PaceSettings(16, 0, 0));
    }

    static CallSettings settings(BudgetLimits budget, PaceSettings pace) {
        return new CallSettings(new RetrySettings(5, Duration.ofMinutes(2)), budget, pace, Prices.UNKNOWN);
    }

    ChatResponse ask(String text) {
        return gateway.chat(Asking.TRIAGE, Asking.request(text));
    }

    long calls() {
        return meter.usage(0).calls().total();
    }
}
