package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.doing;
import static dev.maspo.testing.Graphs.pipeline;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedPromptTest {

    private static Agent round(String id, String... inputs) {
        return new Agent(id, "Role of " + id, "prompts/round.md", List.of(inputs), (call, in) -> call.chat());
    }

    private final Pipeline loop = pipeline(
            chatting("draft"),
            round("r2", "r1"),
            round("r1", "draft"),
            doing("parse", (call, in) -> "", "r2"),
            chatting("publish", "parse"));

    private static List<String> ids(List<Agent> agents) {
        return agents.stream().map(Agent::id).toList();
    }

    @Test
    void aSharedPromptBelongsToTheFirstOfItsAgents() {
        assertThat(ids(loop.prompted())).containsExactly("draft", "r1", "publish");
        assertThat(loop.agent("r2").promptId()).isEqualTo("r1");
        assertThat(loop.users(loop.agent("r2"))).containsExactly("r1", "r2");
        assertThat(loop.users(loop.agent("draft"))).containsExactly("draft");
    }

    @Test
    void agentsThatShareAPromptAreNotItsReaders() {
        assertThat(ids(loop.readers("r1"))).containsExactly("publish");
        assertThat(ids(loop.readers("draft"))).containsExactly("r1");
        assertThat(ids(loop.listeners("r1"))).containsExactly("parse", "publish");
    }

    @Test
    void whoWasNotAskedPassesOnToTheNextReader() {
        assertThat(ids(loop.readers(
                        List.of(loop.agent("draft")), agent -> !agent.id().startsWith("r"))))
                .containsExactly("publish");
    }

    @Test
    void anotherSharedPromptMakesAllWorkAnewThatCanSeeIt() {
        assertThat(ids(loop.affected(loop.agent("r1")))).containsExactly("r1", "r2", "parse", "publish");
    }

    @Test
    void anAgentThatIsNotSearchedKeepsThePromptThatItShares() {
        assertThat(loop.agent("r2").fixed().promptId()).isEqualTo("r1");
    }
}
