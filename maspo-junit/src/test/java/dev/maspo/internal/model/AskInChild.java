package dev.maspo.internal.model;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.store.CacheSettings;
import dev.maspo.internal.store.CallStore;
import dev.maspo.internal.store.CallStores;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The main class of JVMs that ask an endpoint the same questions through a call cache that they share. */
public final class AskInChild {

    private static final int THREADS = 4;

    private AskInChild() {}

    /**
     * Asks in four threads, and prints the answers in the order of the questions.
     *
     * @param arguments the endpoint, the questions, then names and values of the cache's parameters
     * @throws Exception if a question fails
     */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 2; i < arguments.length; i += 2) {
            parameters.put(arguments[i], arguments[i + 1]);
        }
        var endpoint = new Endpoint(arguments[0], "fox-1", null, null, Duration.ofSeconds(30));
        var models = new ModelTable(Map.of(ModelRole.AGENT, OpenAiModels.connect(endpoint, System::getenv)), Map.of());
        CacheSettings settings =
                CacheSettings.of(name -> Optional.ofNullable(parameters.get(name)), Path.of("nowhere"));
        UsageMeter meter = new UsageMeter();
        Secrets secrets = new Secrets(List.of());
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (CallStore store = CallStores.open(settings, System::getenv, Clock.systemUTC(), AskInChild::print)) {
            ModelGateway cache = new AnswerCache(
                    new Transport(models, meter, secrets, Prices.UNKNOWN),
                    models,
                    store,
                    meter,
                    secrets,
                    1_000_000,
                    Time.system());
            List<Future<String>> answers = new ArrayList<>();
            for (String text : arguments[1].split(",", -1)) {
                ChatRequest question =
                        ChatRequest.builder().messages(UserMessage.from(text)).build();
                Caller caller = new Caller(ModelRole.AGENT, "a", text, 0);
                answers.add(threads.submit(
                        () -> cache.chat(caller, question).aiMessage().text()));
            }
            for (Future<String> answer : answers) {
                print(answer.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void print(String line) {
        System.out.println(line);
    }
}
