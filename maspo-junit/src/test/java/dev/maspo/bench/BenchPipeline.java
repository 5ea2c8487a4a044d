package dev.maspo.bench;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.ModelRole;
import dev.maspo.internal.runner.AgentDefinition;
import dev.maspo.internal.runner.AssertionDefinition;
import dev.maspo.internal.runner.Objective;
import dev.maspo.internal.runner.PipelineDefinition;
import dev.maspo.testing.WorldModel;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import net.bytebuddy.ByteBuddy;
import org.jspecify.annotations.Nullable;

/** Pipelines of any size, with prompts and cases as long as real ones, that no file holds. */
public final class BenchPipeline {

    private static final String CASES = "cases/bench.jsonl";
    private static final String LETTER =
            "I have written twice and nobody has answered; please say what went wrong. ".repeat(5);
    private static final String HOUSE =
            "\nRead what you are given with care. Keep to the facts in it. Write for the one who reads"
                    + " your output next, who sees nothing else. If something is missing, say so in one sentence.";

    /** How the agents are connected. */
    public enum Shape {
        /** One after another. */
        CHAIN,
        /** The first, all others but one beside each other, and the last that hears them all. */
        DIAMOND
    }

    private final List<AgentDefinition> agents = new ArrayList<>();
    private final Map<String, String> resources = new LinkedHashMap<>();
    private final String name;

    private BenchPipeline(Shape shape, int agents, int cases) {
        this.name = shape.name().toLowerCase(Locale.ROOT) + "-" + agents;
        for (int i = 1; i <= agents; i++) {
            String id = "agent" + i;
            String prompt = "prompts/" + id + ".md";
            resources.put(prompt, "You are " + id + "." + HOUSE);
            this.agents.add(new AgentDefinition(
                    id, "Does part " + i, "", prompt, inputs(shape, i, agents), (call, inputs) -> call.chat()));
        }
        resources.put(CASES, cases(cases));
    }

    /**
     * A pipeline.
     *
     * @param shape how the agents are connected
     * @param agents how many there are
     * @param cases how many cases
     * @return the pipeline
     */
    public static BenchPipeline of(Shape shape, int agents, int cases) {
        return new BenchPipeline(shape, agents, cases);
    }

    /**
     * Cases of about 400 characters.
     *
     * @param count how many
     * @return their file, a case a line
     */
    static String cases(int count) {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append(
                    String.format(Locale.ROOT, "{\"id\": \"c%d\", \"input\": \"ticket %d\\n%s\"}%n", i, i, LETTER));
        }
        return lines.toString();
    }

    /**
     * The pipeline as a test class would declare it, with an assertion.
     *
     * @param model answers for all roles
     * @return its definition
     */
    public PipelineDefinition definition(Supplier<ChatModel> model) {
        AssertionDefinition right =
                new AssertionDefinition("isRight", 0, run -> WorldModel.mistakes(run.output()) == 0 ? 1 : 0);
        return new PipelineDefinition(
                name,
                new Holding(resources).define(),
                CASES,
                new Objective(0.4, 0.4, 0.2),
                agents,
                List.of(right),
                Map.of(ModelRole.AGENT, model, ModelRole.JUDGE, model, ModelRole.OPTIMIZER, model),
                Map.of());
    }

    private static List<String> inputs(Shape shape, int number, int agents) {
        if (number == 1) {
            return List.of();
        }
        if (shape == Shape.CHAIN || agents < 4) {
            return List.of("agent" + (number - 1));
        }
        if (number < agents) {
            return List.of("agent1");
        }
        List<String> middle = new ArrayList<>();
        for (int i = 2; i < agents; i++) {
            middle.add("agent" + i);
        }
        return middle;
    }

    // Its class's loader finds the resources.
    private static final class Holding extends ClassLoader {

        private final Map<String, String> resources;

        Holding(Map<String, String> resources) {
            super(BenchPipeline.class.getClassLoader());
            this.resources = resources;
        }

        Class<?> define() {
            byte[] bytes = new ByteBuddy()
                    .subclass(Object.class)
                    .name("dev.maspo.bench.Held")
                    .make()
                    .getBytes();
            return defineClass("dev.maspo.bench.Held", bytes, 0, bytes.length);
        }

        @Override
        public @Nullable InputStream getResourceAsStream(String name) {
            String text = resources.get(name);
            return text == null
                    ? super.getResourceAsStream(name)
                    : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
