package dev.maspo.internal.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.maspo.result.AgentResult;
import dev.maspo.result.GateExample;
import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.List;

/** What both a check and an optimization attach to their results. */
final class AllureFiles {

    private static final ObjectWriter JSON = JsonMapper.builder().build().writerWithDefaultPrettyPrinter();
    private static final int MOST_LINES = 300;
    private static final int LONGEST_TEXT = 4_000;

    private AllureFiles() {}

    /** One file for each prompt that changed. */
    static List<AllureEntry.File> diffs(List<AgentResult> agents) {
        return agents.stream()
                .filter(AgentResult::changed)
                .map(agent -> new AllureEntry.File(
                        "New prompt of " + PlainText.oneLine(agent.id(), 100),
                        "text/plain",
                        ".diff",
                        String.join("\n", PromptDiff.lines(agent.prompt(), agent.before(), agent.after(), MOST_LINES))
                                + "\n"))
                .toList();
    }

    /** Cases with what each agent wrote, before and now. */
    static AllureEntry.File traces(List<GateExample> examples) {
        List<GateExample> bounded = new ArrayList<>();
        for (GateExample example : examples) {
            bounded.add(new GateExample(
                    example.caseId(),
                    cut(example.input()),
                    example.steps().stream()
                            .map(s -> new GateExample.StepPair(s.agent(), cut(s.before()), cut(s.after())))
                            .toList(),
                    example.scoreBefore(),
                    example.scoreAfter()));
        }
        return json("Traces before and now", bounded);
    }

    /** Any records as JSON. */
    static AllureEntry.File json(String name, Object value) {
        try {
            return new AllureEntry.File(name, "application/json", ".json", JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "...";
    }

    static String interval(Score score) {
        return "[" + Figures.number(score.low()) + ", " + Figures.number(score.high()) + "]";
    }
}
