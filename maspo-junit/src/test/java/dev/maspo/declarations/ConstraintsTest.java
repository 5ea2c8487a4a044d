package dev.maspo.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Constrained;
import dev.maspo.result.AgentHealth;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import dev.maspo.testing.FixtureInChild;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Constraints and assertions about agents, from the annotation to the reports. */
class ConstraintsTest {

    private static final String ONE_QUEUE = "names one queue and nothing else";

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        Constrained.HEARD.clear();
    }

    @Test
    void aTestTellsHowEachAgentFares() throws Exception {
        String said = FixtureInChild.run(
                Constrained.Accepted.class, folder, entry -> true, "-Dmaspo.baselineDirectory=" + folder);

        assertThat(said)
                .contains("2 succeeded, 0 failed")
                .containsOnlyOnce("constrained: depth 0, sorter: 1.000 [")
                .contains("of 80 cases right by its assertions; \"is an object\" broken in 80");
    }

    @Test
    void aSchemaNeedsItsLibraryAndSaysSo() throws Exception {
        String said = FixtureInChild.run(Constrained.Accepted.class, folder, entry -> !entry.contains("networknt"));

        assertThat(said)
                .contains("0 succeeded, 2 failed")
                .contains(
                        ".writer() has a @Constraint with schema = \"{\"type\": \"object\"}\" that cannot be used. It needs"
                                + " com.networknt:json-schema-validator, which is not on the class path.")
                .doesNotContain("NoClassDefFoundError");
    }

    @Test
    void aCheckTellsWhatBrokeWhereAndABreachIsALocalLoss() {
        Gating gating = new Gating(folder);
        gating.record(Constrained.Accepted.class);

        GateResult result = gating.check(Constrained.Nicer.class);

        // The judge likes long answers, but an answer that breaks a constraint is not shown to it.
        assertThat(result.headline()).contains("`writer` worse: local 0 % wins, lookahead 0 %");
        assertThat(Constrained.HEARD).noneMatch(text -> text.contains("<output_A_") && text.contains("Sorts a ticket"));
        assertThat(result.agents()).extracting(AgentHealth::agent).containsExactly("sorter", "writer");
        AgentHealth sorter = result.agents().get(0);
        assertThat(sorter.basis()).isEqualTo("assertions");
        assertThat(sorter.right().score()).isZero();
        assertThat(sorter.constraints()).containsExactly(new AgentHealth.ConstraintCount(ONE_QUEUE, 80, 0));
        assertThat(result.agents().get(1).constraints())
                .containsExactly(
                        new AgentHealth.ConstraintCount("has at most 40 characters", 0, 0),
                        new AgentHealth.ConstraintCount("passes isNoApology()", 80, 0),
                        new AgentHealth.ConstraintCount("is an object", 80, 0));
        assertThat(result.comparisons()).extracting(c -> c.name()).containsExactly("system");
        assertThat(folder.resolve("constrained/summary.md")).content().contains("### Agent by agent", ONE_QUEUE);
        assertThat(folder.resolve("constrained/report.html"))
                .content()
                .contains("Where the pipeline stops following", ONE_QUEUE + ": broken 80");
    }

    @Test
    void theGateOfATestTellsItToo() {
        Gating gating = new Gating(folder);
        gating.record(Constrained.Accepted.class);

        Throwable failure = Running.jupiter(Constrained.Nicer.class, gating.parameters()).allEvents().failed().stream()
                .map(Running::thrown)
                .filter(thrown -> String.valueOf(thrown.getMessage()).startsWith("REGRESSION"))
                .findFirst()
                .orElseThrow();

        assertThat(failure)
                .hasMessageContaining("depth 0, sorter: 0.000 [0.000, ")
                .hasMessageContaining("\"" + ONE_QUEUE + "\" broken in 80");
    }

    @Test
    void anUnchangedStateIsJudgedByWhatTheTestRanAndNotAtAllIfNothingWasRun() {
        Gating gating = new Gating(folder);
        gating.record(Constrained.Accepted.class);

        assertThat(gating.check(Constrained.Accepted.class).agents()).isEmpty();
        Running.jupiter(Constrained.Accepted.class, gating.parameters());
        assertThat(dev.maspo.launcher.Forms.readGate(folder.resolve("constrained/gate.json"))
                        .agents())
                .extracting(agent -> agent.right().score())
                .containsExactly(1.0, 1.0);
    }

    @Test
    void theOptimizerSeesBreachesAsFailuresAndTheJudgeIsNotAskedAboutThem() {
        assertThat(Optimizing.run(Constrained.Desk.class, folder, "maspo.preflight", "off", "maspo.rounds", "1")
                        .error())
                .isNull();

        List<String> proposals = Constrained.HEARD.stream()
                .filter(text -> text.contains("<agent>sorter</agent>"))
                .toList();
        assertThat(proposals)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).contains("<constraints>\n- " + ONE_QUEUE + "\n</constraints>"));
        assertThat(proposals)
                .anySatisfy(text -> assertThat(text)
                        .contains("kind=\"failed\"")
                        .contains("<failure>\nthe output of sorter breaks a constraint, " + ONE_QUEUE
                                + ": the output is 'It may be billing or shipping, hard to say.'\n</failure>"));
        assertThat(Constrained.HEARD)
                .filteredOn(text -> text.contains("<output_A_") && text.contains("<role>Sorts a ticket"))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("(?s)<output_A_\\w+>\n(billing|shipping)\n.*It may be")
                        .doesNotContainPattern("(?s)It may be.*<output_B_\\w+>\n(billing|shipping)\n"));
        RunResult result = Optimizing.result(Optimizing.run(Constrained.Desk.class, folder));
        assertThat(result.accepted()).isTrue();
        assertThat(result.warnings())
                .anySatisfy(warning -> assertThat(warning)
                        .matches("The constraint of sorter \"" + ONE_QUEUE
                                + "\" was broken in [1-9][0-9]* of 20 held-out cases by"
                                + " the original prompts, and in 0 by the proposed ones\\."));
    }
}
