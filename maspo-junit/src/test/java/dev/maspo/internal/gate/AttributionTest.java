package dev.maspo.internal.gate;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Attribution;
import dev.maspo.testing.Graphs;
import dev.maspo.testing.Reply;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttributionTest {

    private static final Pipeline CHAIN = Graphs.pipeline(chatting("a"), chatting("b", "a"), chatting("c", "b"));
    private static final PromptSet OLD = prompts("a", "a0 {{input}}", "b", "b0 {{a}}", "c", "c0 {{b}}");
    private static final PromptSet NEW = prompts("a", "a1 {{input}}", "b", "b1 {{a}}", "c", "c1 {{b}}");

    private final Workers workers = new Workers(2);

    @AfterEach
    void close() {
        workers.close();
    }

    // The agents repeat their prompts, so the output tells which ones were in place.
    private Attributor.Found attribute(Assertion.Function score) {
        return attribute(CHAIN, OLD, NEW, score);
    }

    private Attributor.Found attribute(Pipeline pipeline, PromptSet old, PromptSet changed, Assertion.Function score) {
        Metric metric = new Metric(pipeline, List.of(new Assertion("fine", 0, score)));
        Trials trials = new Trials(Graphs.items(60), Graphs.executor(pipeline, new Reply(text -> text)), workers);
        List<AgentResult> changes = new OnDisk(
                        pipeline, changed, "cases", List.of(), "assertions", List.of(), List.of(), Graphs.fingerprint())
                .changes(old);
        Coalitions coalitions = new Coalitions(trials, new AssertionMeasure(metric), 0, old, changes, 1);
        return new Attributor(pipeline, coalitions, changes, null, GateRates.settings(1)).find();
    }

    @Test
    void theChangeThatHurtsComesFirstAndTheOthersHaveNoPart() {
        Attributor.Found found = attribute(run -> run.output().contains("b1") ? 0.25 : 1);

        assertThat(found.attributions()).extracting(Attribution::agents).startsWith(List.of("b"));
        Attribution worst = found.attributions().get(0);
        assertThat(worst.effect().mean()).isCloseTo(-0.75, within(1e-12));
        assertThat(worst.restored()).isEqualTo(1);
        assertThat(worst.localWinRate()).isNull();
        assertThat(worst.lookahead()).isEmpty();
        assertThat(worst.headline())
                .startsWith("prompts/b.md makes the system worse: its effect on the score is -0.750 [-0.761, -0.684]")
                .endsWith("reverting it restores 0.25 -> 1.00");
        assertThat(found.attributions().subList(1, 3))
                .allSatisfy(a -> assertThat(a.effect().mean()).isCloseTo(0, within(1e-12)));
        assertThat(found.warnings()).singleElement().asString().contains("no model for the role JUDGE");
    }

    // One rule: what the verdict says of a change, its attribution says, too, even where all losses are equal.
    @Test
    void theEffectOfTheOnlyChangeHasTheBoundsOfTheVerdict() {
        Assertion.Function score = run -> run.output().contains("b1") ? 0.25 : 1;
        PromptSet changed = OLD.with("b", "b1 {{a}}");
        Sample sample = new Sample(60);
        double[][] rows = new double[60][];
        Arrays.fill(rows, new double[] {1, 0.25});
        sample.add(rows);

        Attribution only = attribute(CHAIN, OLD, changed, score).attributions().get(0);

        assertThat(only.effect())
                .isEqualTo(new Rule(GateRates.settings(1), Scale.ASSERTIONS, 0)
                        .decide("system", "baseline", true, sample, 0.05, 0.05)
                        .effect());
        assertThat(only.effect().high()).isGreaterThan(-0.75);
    }

    @Test
    void harmAndHelpAreToldApart() {
        Attributor.Found found = attribute(run ->
                0.5 + (run.output().contains("a1") ? 0.2 : 0) - (run.output().contains("c1") ? 0.3 : 0));

        assertThat(found.attributions())
                .extracting(Attribution::agents)
                .containsExactly(List.of("c"), List.of("b"), List.of("a"));
        assertThat(found.attributions().get(2).headline()).startsWith("prompts/a.md makes the system better: ");
        assertThat(found.attributions().stream()
                        .mapToDouble(a -> a.effect().mean())
                        .sum())
                .as("the parts add up to the whole")
                .isCloseTo(-0.1, within(1e-9));
    }

    @Test
    void twoChangesThatOnlyHurtTogetherAreReportedAsSuch() {
        Attributor.Found found =
                attribute(run -> run.output().contains("a1") && run.output().contains("c1") ? 0 : 1);

        Attribution worst = found.attributions().get(0);
        assertThat(worst.agents()).containsExactly("a", "c");
        assertThat(worst.effect().mean()).isEqualTo(-1);
        assertThat(worst.restored()).isEqualTo(1);
        assertThat(worst.headline())
                .startsWith("prompts/a.md and prompts/c.md make the system worse only together: ")
                .endsWith("reverting them restores 0.00 -> 1.00");
    }

    @Test
    void twoChangesThatHurtEachByItselfAreNoPair() {
        Attributor.Found found = attribute(run ->
                1 - (run.output().contains("a1") ? 0.3 : 0) - (run.output().contains("c1") ? 0.4 : 0));

        assertThat(found.attributions())
                .extracting(Attribution::agents)
                .containsExactly(List.of("c"), List.of("a"), List.of("b"));
    }

    @Test
    void ofManyChangesTheEffectsAreSampledAndStillAddUp() {
        Agent[] agents = new Agent[6];
        Map<String, String> old = new LinkedHashMap<>();
        Map<String, String> changed = new LinkedHashMap<>();
        for (int i = 0; i < agents.length; i++) {
            String input = i == 0 ? "input" : "s" + (i - 1);
            agents[i] = i == 0 ? chatting("s0") : chatting("s" + i, input);
            old.put("s" + i, "old" + i + " {{" + input + "}}");
            changed.put("s" + i, "new" + i + " {{" + input + "}}");
        }
        Pipeline six = Graphs.pipeline(agents);
        // The third hurts by itself, the first and the last a little together.
        Assertion.Function score = run -> 1
                - (run.output().contains("new2") ? 0.4 : 0)
                - (run.output().contains("new0") && run.output().contains("new5") ? 0.1 : 0);

        Attributor.Found found = attribute(six, new PromptSet(old), new PromptSet(changed), score);
        Attributor.Found again = attribute(six, new PromptSet(old), new PromptSet(changed), score);

        List<Attribution> single = found.attributions().stream()
                .filter(a -> a.agents().size() == 1)
                .toList();
        assertThat(single).hasSize(6);
        assertThat(single.get(0).agents()).containsExactly("s2");
        assertThat(single.get(0).effect().mean()).isCloseTo(-0.4, within(1e-9));
        assertThat(single.stream().mapToDouble(a -> a.effect().mean()).sum()).isCloseTo(-0.5, within(1e-9));
        assertThat(again).isEqualTo(found);
    }

    @Test
    void oneSpoiltPromptAmongThreeIsNamedFirst() {
        BlameRates rates = BlameRates.of(40, 100, 3);

        assertThat(rates.regressions()).isGreaterThanOrEqualTo(30);
        assertThat(rates.named()).isGreaterThanOrEqualTo((int) Math.ceil(0.9 * rates.regressions()));
    }
}
