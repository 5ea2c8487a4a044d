package dev.maspo.worlds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.testing.Graphs;
import dev.maspo.testing.Reply;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WorldsTest {

    static Stream<Worlds> kinds() {
        return Stream.of(
                Worlds.chain(2).seed(3),
                Worlds.chain(6).seed(4),
                Worlds.hierarchy(4).seed(5),
                Worlds.diamond(5).seed(6),
                Worlds.debate(7).seed(7),
                Worlds.random(16).seed(8),
                Worlds.chain(2).form(Form.LINES).seed(3),
                Worlds.chain(2).form(Form.PARAGRAPH).seed(4),
                Worlds.hierarchy(4).form(Form.MARKDOWN).seed(5),
                Worlds.hierarchy(4).form(Form.REWRITE).seed(6),
                Worlds.chain(2).form(Form.HARD).seed(7));
    }

    private static CaseRun run(SimulatedWorld world, PromptSet prompts, Case item) {
        Reply model = new Reply(text -> world.play(
                new Caller(ModelRole.AGENT, "", "", 0),
                ChatRequest.builder().messages(UserMessage.from(text)).build()));
        return Graphs.executor(world.pipeline(), model).run(item, prompts, null);
    }

    private static boolean right(SimulatedWorld world, PromptSet prompts, Case item) {
        String end = world.pipeline().terminal().id();
        return Output.read(run(world, prompts, item).step(end).text()).right();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatThePipelineWritesIsWhatTheTruthReckonsWith(Worlds kind) {
        SimulatedWorld world = kind.build();
        List<Case> cases = world.cases(1_000_000, 1_000);

        for (PromptSet prompts : List.of(world.original(), world.bestPrompts())) {
            double rate = cases.stream().filter(c -> right(world, prompts, c)).count() / 1_000.0;

            assertThat(world.truth(prompts)).isEqualTo(rate);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void worldsBeginLowAndCanBecomeGood(Worlds kind) {
        SimulatedWorld world = kind.build();

        assertThat(world.truth(world.original())).isBetween(0.2, 0.36);
        assertThat(world.truth(world.bestPrompts())).isEqualTo(world.best()).isBetween(0.9, 0.98);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noRuleMakesTheBestPromptsBetter(Worlds kind) {
        SimulatedWorld world = kind.build();

        for (var agent : world.pipeline().agents()) {
            String prompt = world.bestPrompts().get(agent.id());
            for (String other : world.neighbours(agent.id(), prompt)) {
                assertThat(world.truth(world.bestPrompts().with(agent.id(), other)))
                        .isLessThan(world.best() + 0.02);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noRuleHelpsWhereThereIsNoHope(Worlds kind) {
        SimulatedWorld world = kind.hopeless().build();
        double start = world.truth(world.original());

        assertThat(start).isBetween(0.3, 0.6);
        for (var agent : world.pipeline().agents()) {
            String prompt = world.original().get(agent.id());
            for (String other : world.neighbours(agent.id(), prompt)) {
                assertThat(world.truth(world.original().with(agent.id(), other)))
                        .isLessThan(start + 0.03);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFormNamesTheSameRules(Form form) {
        SimulatedWorld list = Worlds.hierarchy(4).seed(5).build();
        SimulatedWorld world = Worlds.hierarchy(4).form(form).seed(5).build();

        assertThat(world.truth(world.original())).isEqualTo(list.truth(list.original()));
        assertThat(world.truth(world.bestPrompts())).isEqualTo(list.best());
    }

    @ParameterizedTest
    @EnumSource
    void theOptimizerWritesInTheFormOfThePrompt(Form form) {
        SimulatedWorld world =
                Worlds.chain(2).form(form).changes(5).stubborn(1).seed(5).build();
        Set<String> answers = new HashSet<>();
        for (int i = 0; i < 20; i++) {
            String text = "<current_prompt>\n" + world.bestPrompts().get("a1") + "\n</current_prompt>" + i;
            answers.add(world.play(
                    new Caller(ModelRole.OPTIMIZER, "a1", "", 0),
                    ChatRequest.builder().messages(UserMessage.from(text)).build()));
        }
        answers.removeIf(answer -> !answer.contains("<prompt>") || answer.contains("the case"));

        assertThat(answers).hasSizeBetween(1, 3).allSatisfy(answer -> {
            String prompt = answer.replaceAll("(?s).*<prompt>\n(.*)\n</prompt>", "$1");
            assertThat(prompt.lines().filter(line -> line.startsWith("- ")).count() > 0)
                    .isEqualTo(form == Form.LIST);
            assertThat(prompt.contains("## Example")).isEqualTo(form == Form.MARKDOWN);
            assertThat(Prompts.rules(prompt)).isNotZero();
        });
    }

    @Test
    void theSeedDecidesEverything() {
        SimulatedWorld one = Worlds.random(8).seed(1).build();
        SimulatedWorld same = Worlds.random(8).seed(1).build();
        SimulatedWorld other = Worlds.random(8).seed(2).build();

        assertThat(same.original()).isEqualTo(one.original());
        assertThat(same.bestPrompts()).isEqualTo(one.bestPrompts());
        assertThat(same.truth(same.original())).isEqualTo(one.truth(one.original()));
        assertThat(other.bestPrompts()).isNotEqualTo(one.bestPrompts());
    }

    @Test
    void labelsAreWrongAsOftenAsSaid() {
        SimulatedWorld world = Worlds.chain(2).seed(3).labelNoise(0.2).build();
        var label = world.assertions().get(0);
        long wrong = world.cases(0, 500).stream()
                .filter(c -> {
                    CaseRun run = run(world, world.original(), c);
                    boolean said = score(world, label, run) == 1;
                    return said != Output.read(run.step("a1").text()).right();
                })
                .count();

        assertThat(wrong / 500.0).isCloseTo(0.2, within(0.05));
        assertThat(Worlds.chain(2).build().assertions()).isEmpty();
    }

    private static double score(SimulatedWorld world, dev.maspo.internal.pipeline.Assertion label, CaseRun run) {
        try {
            return label.function().score(new dev.maspo.internal.pipeline.FinishedRun(world.pipeline(), run));
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
