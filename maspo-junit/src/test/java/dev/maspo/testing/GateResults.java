package dev.maspo.testing;

import dev.maspo.Verdict;
import dev.maspo.result.AgentHealth;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.result.Comparison;
import dev.maspo.result.Estimate;
import dev.maspo.result.GateExample;
import dev.maspo.result.GateResult;
import dev.maspo.result.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Results of checks that were never made. */
public final class GateResults {

    private static final String ACCEPT = "mvn maspo:baseline -Dmaspo.pipelines=support-desk";

    private GateResults() {}

    /**
     * A prompt of triage that makes draft worse.
     *
     * @return the result
     */
    public static GateResult regression() {
        return regression("Please, where is my parcel?");
    }

    /**
     * The same, with a text of the caller wherever a model, a case or a test class could have put it.
     *
     * @param text the text
     * @return the result
     */
    public static GateResult regression(String text) {
        Map<String, Double> lookahead = new LinkedHashMap<>();
        lookahead.put("draft", 0.22);
        return of(
                Verdict.REGRESSION,
                "prompts/triage.md makes `draft` worse: local 61 % wins, lookahead 22 %; reverting it restores 0.710 -> 0.840. "
                        + text,
                List.of(
                        comparison("system", true, Verdict.REGRESSION, null),
                        comparison("quotesTheOrderNumber", false, Verdict.INCONCLUSIVE, 210)),
                List.of(
                        new AgentResult(
                                "triage",
                                "prompts/triage.md",
                                true,
                                "Sort the ticket.\nAnswer with the queue.",
                                "Sort the ticket.\n" + text),
                        new AgentResult(
                                "review", "prompts/review.md", true, "Cut the reply.", "Cut the reply to 60 words.")),
                List.of(
                        new Attribution(
                                List.of("triage"), new Estimate(-0.12, -0.17, -0.07), 0.84, 0.61, lookahead, text),
                        new Attribution(
                                List.of("triage", "review"),
                                new Estimate(-0.02, -0.05, 0.01),
                                0.73,
                                null,
                                Map.of(),
                                text)),
                List.of(new GateExample(
                        "ticket-007",
                        text,
                        List.of(
                                new GateExample.StepPair("triage", "delivery", text),
                                new GateExample.StepPair("draft", text, "We are the advice team.")),
                        1,
                        0)),
                ACCEPT,
                List.of(text));
    }

    /**
     * Nothing is worse.
     *
     * @return the result
     */
    public static GateResult pass() {
        return of(
                Verdict.PASS,
                "No credible loss.",
                List.of(comparison("system", true, Verdict.PASS, null)),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /**
     * Too few cases to tell.
     *
     * @return the result
     */
    public static GateResult inconclusive() {
        return of(
                Verdict.INCONCLUSIVE,
                "The cases do not decide it.",
                List.of(comparison("system", true, Verdict.INCONCLUSIVE, 210)),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /**
     * There is no baseline.
     *
     * @return the result
     */
    public static GateResult error() {
        return of(
                Verdict.ERROR, "There is no baseline.", List.of(), List.of(), List.of(), List.of(), ACCEPT, List.of());
    }

    /**
     * The same result under another name.
     *
     * @param gate the result
     * @param pipeline the name
     * @return the copy
     */
    public static GateResult named(GateResult gate, String pipeline) {
        return new GateResult(
                gate.schema(),
                pipeline,
                gate.testClass(),
                gate.verdict(),
                gate.headline(),
                gate.reason(),
                gate.basis(),
                gate.split(),
                gate.baseline(),
                gate.comparisons(),
                gate.changes(),
                gate.differences(),
                gate.attributions(),
                gate.examples(),
                gate.agents(),
                gate.accept(),
                gate.usage(),
                gate.warnings());
    }

    private static Comparison comparison(String name, boolean primary, Verdict verdict, @Nullable Integer needed) {
        boolean worse = verdict == Verdict.REGRESSION;
        return new Comparison(
                name,
                "baseline",
                primary,
                verdict,
                new Score(0.84, 0.78, 0.89, 80),
                worse ? new Score(0.71, 0.64, 0.77, 80) : new Score(0.82, 0.75, 0.87, 80),
                worse ? new Estimate(-0.13, -0.18, -0.08) : new Estimate(-0.02, -0.06, 0.02),
                80,
                2,
                needed,
                needed == null ? null : 4,
                "The numbers say so.");
    }

    private static GateResult of(
            Verdict verdict,
            String headline,
            List<Comparison> comparisons,
            List<AgentResult> changes,
            List<Attribution> attributions,
            List<GateExample> examples,
            @Nullable String accept,
            List<String> warnings) {
        return new GateResult(
                GateResult.SCHEMA,
                "support-desk",
                "com.example.SupportDeskTest",
                verdict,
                headline,
                "The upper bound of the mean difference is -0.080.",
                "assertions",
                "holdout",
                "src/test/maspo/support-desk.baseline.json",
                comparisons,
                changes,
                List.of(),
                attributions,
                examples,
                comparisons.isEmpty() ? List.of() : agents(),
                accept,
                RunResults.usage(),
                warnings);
    }

    private static List<AgentHealth> agents() {
        List<AgentHealth> agents = new ArrayList<>();
        agents.add(new AgentHealth(
                "triage",
                0,
                new Score(0.93, 0.88, 0.97, 80),
                "constraints",
                80,
                0,
                List.of(new AgentHealth.ConstraintCount("one|of the queues", 3, 2))));
        agents.add(new AgentHealth("draft", 1, new Score(0.81, 0.74, 0.87, 80), "assertions", 80, 1, List.of()));
        agents.add(new AgentHealth("review", 2, null, "", 79, 0, List.of()));
        return agents;
    }
}
