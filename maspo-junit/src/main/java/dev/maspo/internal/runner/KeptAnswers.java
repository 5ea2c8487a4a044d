package dev.maspo.internal.runner;

import dev.maspo.internal.model.AnswerCache;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.model.Time;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.internal.report.PlainText;
import dev.maspo.internal.store.CacheSettings;
import dev.maspo.internal.store.CallStore;
import dev.maspo.internal.store.CallStores;
import java.time.Clock;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The models' answers, kept between runs, and what there was to warn of.
 *
 * @param store keeps them
 * @param warnings what went wrong up to now
 */
record KeptAnswers(CallStore store, Queue<String> warnings) implements AutoCloseable {

    // Enough for the answers of a run that are asked for again, and little beside the traces.
    private static final long MOST_MEMORY = 128_000_000;
    private static final int SHARE_OF_HEAP = 16;

    static KeptAnswers open(CacheSettings settings) {
        Queue<String> warnings = new ConcurrentLinkedQueue<>();
        CallStore store = CallStores.open(settings, System::getenv, Clock.systemUTC(), warning -> {
            String text = PlainText.block(warning);
            warnings.add(text);
            System.err.println("maspo: " + text);
        });
        return new KeptAnswers(store, warnings);
    }

    /** For a run that asks no model. */
    static KeptAnswers none() {
        return new KeptAnswers(CallStore.none(), new ConcurrentLinkedQueue<>());
    }

    ModelGateway before(ModelGateway inner, ModelTable models, UsageMeter meter, Secrets secrets) {
        long memory = Math.min(MOST_MEMORY, Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP);
        return new AnswerCache(inner, models, store, meter, secrets, memory, Time.system());
    }

    List<String> warned() {
        return List.copyOf(warnings);
    }

    @Override
    public void close() {
        store.close();
    }
}
