package dev.maspo.topologies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Topologies;
import dev.maspo.result.AgentResult;
import dev.maspo.result.RunResult;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Running;
import dev.maspo.testing.WorldModel;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TopologiesTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            classes = {
                Topologies.SolverReflector.class,
                Topologies.Debate.class,
                Topologies.Hierarchy.class,
                Topologies.Diamond.class,
                Topologies.Parser.class
            })
    void theAgentsLearnToBeExact(Class<?> fixture) {
        RunResult result = optimized(fixture);

        assertThat(result.accepted()).as(result.reason()).isTrue();
        assertThat(result.after().score()).isGreaterThan(result.before().high());
        // Which ideas the optimizer has is a matter of the seed, so one agent may have waited for the right one in
        // vain.
        assertThat(result.agents())
                .filteredOn(agent -> agent.after().contains(WorldModel.EXACT))
                .hasSizeGreaterThanOrEqualTo(result.agents().size() - 1)
                .allMatch(AgentResult::changed);
    }

    // The best of three answers is taken, so that one exact agent leaves the others nothing to gain.
    @Test
    void ofAVoteOneAgentThatIsExactIsEnough() {
        RunResult result = optimized(Topologies.Vote.class);

        assertThat(result.accepted()).as(result.reason()).isTrue();
        assertThat(result.after().score()).isEqualTo(1);
        assertThat(result.agents()).anyMatch(agent -> agent.after().contains(WorldModel.EXACT));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Topologies.SolverReflector.class,
                Topologies.Debate.class,
                Topologies.Hierarchy.class,
                Topologies.Diamond.class
            })
    void noAgentButTheLastPleasesTheJudgeAtTheCostOfOthers(Class<?> fixture) {
        List<AgentResult> agents = optimized(fixture).agents();

        assertThat(agents.subList(0, agents.size() - 1))
                .extracting(AgentResult::after)
                .noneMatch(prompt -> prompt.contains(WorldModel.LOVELY));
    }

    @ParameterizedTest
    @CsvSource({
        "SolverReflector, 'solve1, reflect1, solve2, reflect2, solve3'",
        "Debate, 'ann1, bob1, cid1, ann2, bob2, cid2, decide'",
        "Hierarchy, 'manager, left, right, editor'",
        "Diamond, 'top, left, right, bottom'",
        "Parser, 'raw, write'"
    })
    void agentsAreListedFromTheFirstToTheLast(String fixture, String agents) throws Exception {
        Class<?> type = Class.forName(Topologies.class.getName() + "$" + fixture);

        var result = Optimizing.result(Optimizing.run(type, folder, "maspo.rounds", "1", "maspo.steps", "1"));

        assertThat(result.agents()).extracting(AgentResult::id).containsExactly(agents.split(", "));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Topologies.SolverReflector.class,
                Topologies.Debate.class,
                Topologies.Hierarchy.class,
                Topologies.Vote.class,
                Topologies.Diamond.class,
                Topologies.Parser.class
            })
    void everyShapeIsATestToo(Class<?> fixture) {
        Running.jupiter(fixture)
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1).reportingEntryPublished(2));
    }

    @Test
    void anAgentWithoutPromptIsNoPartOfTheResult() {
        assertThat(optimized(Topologies.Vote.class).agents())
                .extracting(AgentResult::id)
                .containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    void anAgentWithoutPromptInBetweenDoesNotHideTheHarm() {
        RunResult result = optimized(Topologies.Mailbox.class);

        assertThat(result.agents().get(0).after()).doesNotContain(WorldModel.LOVELY);
        assertThat(result.accepted()).as(result.reason()).isTrue();
    }

    private RunResult optimized(Class<?> fixture) {
        var outcome = Optimizing.run(fixture, folder);
        assertThat(outcome.error()).isNull();
        return Optimizing.result(outcome);
    }
}
