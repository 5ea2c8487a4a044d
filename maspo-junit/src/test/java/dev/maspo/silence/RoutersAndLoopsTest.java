package dev.maspo.silence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import dev.maspo.fixtures.Silences;
import dev.maspo.result.AgentHealth;
import dev.maspo.result.AgentResult;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Running;
import dev.maspo.testing.WorldModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutersAndLoopsTest {

    @TempDir
    Path folder;

    private RunResult optimized(Class<?> fixture, Path where, String... parameters) {
        var outcome = Optimizing.run(fixture, where, parameters);
        assertThat(outcome.error()).isNull();
        return Optimizing.result(outcome);
    }

    @Test
    void expertsThatAreAskedForSomeTicketsOnlyAreImproved() {
        RunResult result = optimized(Silences.Router.class, folder);

        assertThat(result.accepted()).isTrue();
        assertThat(result.agents())
                .filteredOn(agent -> agent.id().equals("shipping") || agent.id().equals("billing"))
                .allSatisfy(agent -> assertThat(agent.after()).contains(WorldModel.EXACT));
    }

    @Test
    void theJudgeAloneImprovesThemToo() {
        RunResult result = optimized(Silences.UnlabelledRouter.class, folder);

        assertThat(result.accepted()).isTrue();
        assertThat(result.agents())
                .anySatisfy(agent -> assertThat(agent.after()).contains(WorldModel.EXACT));
    }

    @Test
    void aRouterIsSearchedTheSameTwice() throws IOException {
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        optimized(Silences.UnlabelledRouter.class, one);
        optimized(Silences.UnlabelledRouter.class, two);

        assertThat(Files.readString(one.resolve("router-unlabelled/events.jsonl")))
                .isEqualTo(Files.readString(two.resolve("router-unlabelled/events.jsonl")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"joint", "paper", "local", "pareto"})
    void everyPresetOptimizesASharedPromptOnce(String preset) throws IOException {
        RunResult result = optimized(Silences.Loop.class, folder, "maspo.preset", preset);

        assertThat(result.agents()).extracting(AgentResult::id).containsExactly("draft", "revise1", "publish");
        assertThat(result.agents().get(1).agents()).containsExactly("revise1", "revise2");
        assertThat(result.agents().get(1).users()).isEqualTo("revise1, revise2");
        try (var files = Files.list(folder.resolve("loop/prompts"))) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.startsWith("revise2")))
                    .isEmpty();
        }
    }

    @Test
    void aSharedPromptIsImproved() {
        RunResult result = optimized(Silences.Loop.class, folder);

        assertThat(result.accepted()).isTrue();
        assertThat(result.agents().get(1).after()).contains(WorldModel.EXACT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"joint", "paper", "local"})
    void agentsThatShareAPromptNeedNotReadEachOther(String preset) {
        RunResult result = optimized(Silences.TwinRouter.class, folder, "maspo.preset", preset);

        assertThat(result.agents()).extracting(AgentResult::id).containsExactly("billing", "mail");
    }

    @Test
    void theGateNamesASharedPromptOnce() {
        Gating gating = new Gating(folder);
        assertThat(gating.record(Silences.ExactLoop.class).error()).isNull();

        GateResult gate = gating.check(Silences.WorseLoop.class);

        assertThat(gate.verdict()).isEqualTo(Verdict.REGRESSION);
        assertThat(gate.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.agents()).containsExactly("revise1", "revise2"));
        assertThat(gate.attributions()).singleElement().satisfies(attribution -> {
            assertThat(attribution.agents()).containsExactly("revise1");
            assertThat(attribution.lookahead()).containsOnlyKeys("publish");
            assertThat(attribution.headline()).startsWith("prompts/world/b.md (of revise1, revise2) makes");
        });
        assertThat(gate.agents())
                .filteredOn(health -> health.agent().equals("revise2"))
                .singleElement()
                .satisfies(health -> {
                    assertThat(health.silent()).isBetween(1, health.cases() - 1);
                    assertThat(health.line()).contains("asked in ").contains(" of " + health.cases() + " cases");
                });
        assertThat(gate.agents())
                .filteredOn(health -> health.agent().equals("draft"))
                .extracting(AgentHealth::silent)
                .containsExactly(0);
    }

    @Test
    void aLoopWhosePromptWasTakenApartIsNotComparedAsIfItWereTheSame() {
        Gating gating = new Gating(folder);
        gating.record(Silences.ExactLoop.class);

        GateResult gate = gating.check(Silences.DivergedLoop.class);

        assertThat(gate.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(gate.reason()).contains("The agents are not those of the baseline: 1 changed (revise2)");
    }

    @Test
    void reportsSayInHowManyCasesAnAgentWasAsked() throws IOException {
        Gating gating = new Gating(folder);
        gating.record(Silences.Router.class);

        Running.jupiter(Silences.Router.class, gating.parameters());

        Path results = folder.resolve("router");
        assertThat(Files.readString(results.resolve("report.html"))).contains("asked in 20 of 40 cases");
        assertThat(Files.readString(results.resolve("summary.md"))).contains("asked in 20 of 40 cases");
    }
}
