package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.testing.Graphs;
import dev.maspo.testing.Outputs;
import dev.maspo.testing.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A generated world. Each agent's prompt may hold six rules, in an order that the seed decides: two help it, one makes
 * it worse, one makes its output prettier and harms whoever reads it, one rewords the output, one does nothing. The
 * judge is noisy and leans to the first place. The optimizer adds or removes a rule at random.
 */
final class World {

    private static final String[] KINDS = {"help", "help", "harm", "nice", "reword", "nothing"};
    private static final Pattern RULE = Pattern.compile("Rule \\w+?(\\d)\\.");
    private static final Pattern HANDED = Pattern.compile("ok=(\\d) pretty=\\d poison=(\\d)");
    private static final Pattern NUMBER = Pattern.compile("n=(\\d+)");
    private static final Pattern CURRENT =
            Pattern.compile("<agent>(\\w+)</agent>.*<current_prompt>\n(.*)\n</current_prompt>", Pattern.DOTALL);

    final Pipeline pipeline;
    final PromptSet original;
    private final long seed;

    World(long seed) {
        this.seed = seed;
        this.pipeline = switch ((int) (seed % 3)) {
            case 0 -> Graphs.pipeline(chatting("a"), chatting("b", "a"));
            case 1 -> Graphs.pipeline(chatting("a"), chatting("b", "a"), chatting("c", "b"));
            default -> Graphs.pipeline(chatting("a"), chatting("b", "a"), chatting("c", "a"), chatting("d", "b", "c"));
        };
        Map<String, String> prompts = new LinkedHashMap<>();
        for (Agent agent : pipeline.agents()) {
            String inputs = agent.inputs().stream().map(id -> "{{" + id + "}}").collect(Collectors.joining(" "));
            prompts.put(agent.id(), "Agent " + agent.id() + "\n" + (inputs.isEmpty() ? "n={{input}}" : inputs));
        }
        this.original = new PromptSet(prompts);
    }

    List<Case> cases(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(i -> item("c" + i, String.valueOf(i)))
                .toList();
    }

    /** What a pipeline owner would assert. */
    Assertion label() {
        return new Assertion("right", 0, run -> run.output().contains("ok=1") ? 1 : 0);
    }

    /** How often the pipeline is right under some prompts, on cases that no search sees. */
    double truth(PromptSet prompts) {
        var executor = Graphs.executor(pipeline, new Reply(this::agent));
        String end = pipeline.terminal().id();
        return cases(10_000, 400).stream()
                .mapToInt(c -> executor.run(c, prompts, null).step(end).text().contains("ok=1") ? 1 : 0)
                .average()
                .orElseThrow();
    }

    String play(Caller caller, ChatRequest request) {
        return switch (caller.role()) {
            case AGENT -> agent(((UserMessage) request.messages().get(0)).singleText());
            case JUDGE -> judge(Outputs.of(request));
            case OPTIMIZER ->
                propose(request.messages().stream().map(Object::toString).collect(Collectors.joining()));
        };
    }

    private double chance(Object... what) {
        return new SplittableRandom(seed * 31 + List.of(what).hashCode()).nextDouble();
    }

    private String kind(char agent, int rule) {
        return KINDS[(int) Math.floorMod(rule + seed + agent, 6L)];
    }

    private String agent(String prompt) {
        char agent = prompt.charAt("Agent ".length());
        Matcher number = NUMBER.matcher(prompt);
        int n = number.find() ? Integer.parseInt(number.group(1)) : 0;
        double skill = 0.5;
        int pretty = 0;
        int poison = 0;
        int style = 0;
        Matcher rules = RULE.matcher(prompt);
        while (rules.find()) {
            switch (kind(agent, Integer.parseInt(rules.group(1)))) {
                case "help" -> skill += 0.22;
                case "harm" -> skill -= 0.25;
                case "nice" -> {
                    pretty = 2;
                    poison = 1;
                }
                case "reword" -> style = 1;
                default -> {}
            }
        }
        boolean ok = true;
        Matcher handed = HANDED.matcher(prompt);
        while (handed.find()) {
            ok &= handed.group(1).equals("1");
            skill -= 0.3 * Integer.parseInt(handed.group(2));
        }
        ok &= chance(n, agent) < skill;
        return "n=" + n + " ok=" + (ok ? 1 : 0) + " pretty=" + pretty + " poison=" + poison + " style=" + style;
    }

    private String judge(Outputs outputs) {
        double difference = worth(outputs.first()) - worth(outputs.second()) + 0.2;
        return "<verdict>" + (Math.abs(difference) < 0.15 ? "TIE" : difference > 0 ? "A" : "B") + "</verdict>";
    }

    private double worth(String output) {
        return (output.contains("ok=1") ? 1.5 : 0) + (output.contains("pretty=2") ? 1 : 0) + 1.5 * chance(output);
    }

    private String propose(String request) {
        Matcher matcher = CURRENT.matcher(request);
        if (!matcher.find() || chance(request, "silent") < 0.1) {
            return "I have no idea.";
        }
        String prompt = matcher.group(2);
        String rule = "\nRule " + matcher.group(1) + (int) (6 * chance(request)) + ".";
        return "<prompt>" + (prompt.contains(rule) ? prompt.replace(rule, "") : prompt + rule) + "</prompt>";
    }
}
