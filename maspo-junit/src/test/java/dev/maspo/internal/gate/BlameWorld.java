package dev.maspo.internal.gate;

import static dev.maspo.testing.Graphs.chatting;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PipelineExecutor;
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
 * A pipeline of three or four agents, all of whose prompts were reworded, and one of which was spoilt: its output now
 * misleads whoever reads it. Each agent does its part right with a probability of about 0.93, anew for each wording and
 * repeat; the pipeline is right where all are.
 */
final class BlameWorld {

    private static final Pattern HANDED = Pattern.compile("ok=(\\d) poison=(\\d)");
    private static final Pattern NUMBER = Pattern.compile("n=(\\d+)");
    private static final double SKILL = 0.93;
    private static final double HARM = 0.16;

    final Pipeline pipeline;
    final PromptSet before;
    final PromptSet after;
    final String spoilt;
    private final long seed;

    BlameWorld(long seed) {
        this.seed = seed;
        this.pipeline = seed % 2 == 0
                ? Graphs.pipeline(chatting("a"), chatting("b", "a"), chatting("c", "b"))
                : Graphs.pipeline(chatting("a"), chatting("b", "a"), chatting("c", "a"), chatting("d", "b", "c"));
        List<Agent> agents = pipeline.agents();
        this.spoilt = agents.get((int) (seed / 2 % 3)).id();
        this.before = prompts("old");
        this.after = prompts("new");
    }

    // Of four agents the last one's prompt stays as it was: three changes in all.
    private PromptSet prompts(String version) {
        Map<String, String> prompts = new LinkedHashMap<>();
        for (Agent agent : pipeline.agents()) {
            String inputs = agent.inputs().stream().map(id -> "{{" + id + "}}").collect(Collectors.joining(" "));
            String own = agent.id().equals("d") ? "old" : version;
            String spoiling = own.equals("new") && agent.id().equals(spoilt) ? " spoilt" : "";
            prompts.put(agent.id(), own + spoiling + "\n" + (inputs.isEmpty() ? "n={{input}}" : inputs));
        }
        return new PromptSet(prompts);
    }

    List<Case> cases(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Graphs.item("c" + i, String.valueOf(i)))
                .toList();
    }

    Metric metric() {
        return new Metric(
                pipeline, List.of(new Assertion("right", 0, run -> run.output().contains("ok=1") ? 1 : 0)));
    }

    PipelineExecutor executor() {
        ModelTable models = new ModelTable(Map.of(ModelRole.AGENT, new Reply(text -> "never asked")), Map.of());
        return new PipelineExecutor(pipeline, (caller, request) -> Outputs.answer(answer(caller, request)), models);
    }

    private String answer(Caller caller, ChatRequest request) {
        String prompt = ((UserMessage) request.messages().get(0)).singleText();
        Matcher number = NUMBER.matcher(prompt);
        String n = number.find() ? number.group(1) : "";
        boolean spoils = prompt.contains("spoilt");
        double skill = SKILL - (spoils && pipeline.terminal().id().equals(caller.agent()) ? HARM : 0);
        boolean right = true;
        Matcher handed = HANDED.matcher(prompt);
        while (handed.find()) {
            right &= handed.group(1).equals("1");
            skill -= handed.group(2).equals("1") ? HARM : 0;
        }
        long luck = List.of(caller.agent(), n, prompt.substring(0, 3), caller.replicate())
                .hashCode();
        right &= new SplittableRandom(seed * 1_000_003 + luck).nextDouble() < skill;
        return "n=" + n + " ok=" + (right ? 1 : 0) + " poison=" + (spoils ? 1 : 0);
    }
}
