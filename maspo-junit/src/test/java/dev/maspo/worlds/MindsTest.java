package dev.maspo.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MindsTest {

    private static final List<Rule> RULES = List.of(
            new Rule(0, Rule.Kind.HELP, -1, 1, 0),
            new Rule(1, Rule.Kind.POISON, -1, 1, 1),
            new Rule(2, Rule.Kind.REWORD, -1, 1, 0));
    private static final Nature FIRST =
            new Nature("a0", 0, List.of(), List.of(), List.of(new Mode(1, 0, -1)), RULES, 0, 0.5);
    private static final Nature LAST =
            new Nature("a1", 1, List.of(0), List.of(0.7), List.of(new Mode(1, 0, -1)), RULES, 0, 0.5);
    private static final AgentMind MIND = new AgentMind(new Draw(1), 0.5, 0, 0.1);
    private static final JudgeTraits TRAITS = new JudgeTraits(0.4, 0.6, 0.4, 0, 0.2, 0.3, 0);

    private static double share(LongFunction<Boolean> what) {
        return IntStream.range(0, 1_000).filter(what::apply).count() / 1_000.0;
    }

    private static boolean lastIsRight(long first, long last, int number) {
        return MIND.act(LAST, last, number, List.of(MIND.act(FIRST, first, number, List.of())))
                .right();
    }

    @Test
    void helpMendsPoisonSpoilsTheNextAgentAndWordsChangeNothing() {
        double plain = share(n -> lastIsRight(0, 0, (int) n));

        assertThat(share(n -> lastIsRight(1, 0, (int) n))).isGreaterThan(plain + 0.1);
        assertThat(share(n -> lastIsRight(2, 0, (int) n))).isLessThan(plain - 0.1);
        assertThat(share(n -> lastIsRight(4, 0, (int) n))).isBetween(plain - 0.04, plain + 0.04);
    }

    @Test
    void aPairPaysOffOnlyTogether() {
        List<Rule> rules = List.of(new Rule(0, Rule.Kind.SETTER, 0, 1, 0), new Rule(1, Rule.Kind.USER, 0, 1, 0));
        Nature setter = new Nature("a0", 0, List.of(), List.of(), List.of(), rules, 0, 0.5);
        Nature user = new Nature("a1", 1, List.of(0), List.of(0.5), List.of(new Mode(1, 1, 0)), rules, 0, 0.5);
        LongFunction<LongFunction<Boolean>> right = rulesOfBoth -> n -> MIND.act(
                        user, rulesOfBoth & 2, (int) n, List.of(MIND.act(setter, rulesOfBoth & 1, (int) n, List.of())))
                .right();

        assertThat(share(right.apply(3))).isEqualTo(1);
        assertThat(share(right.apply(2))).isLessThanOrEqualTo(share(right.apply(0)) + 0.03);
        assertThat(share(right.apply(1))).isLessThanOrEqualTo(share(right.apply(0)) + 0.03);
    }

    private static String judged(Output first, Output second, JudgeTraits traits, int number) {
        String tag = String.format("%016x", number);
        String text = "<output_A_" + tag + ">\n" + first.text() + "\n</output_A_" + tag + ">\n<output_B_" + tag + ">\n"
                + second.text() + "\n</output_B_" + tag + ">\n";
        ChatRequest request = ChatRequest.builder()
                .messages(SystemMessage.from("Judge."), UserMessage.from(text))
                .build();
        return new JudgeMind(new Draw(2), List.of(FIRST, LAST), traits).answer(request, 0);
    }

    private static Output output(int number, long extras, long faults, int length) {
        return new Output(0, number, 7, length, extras, 0, faults, 0);
    }

    private static double firstWins(Output a, Output b, JudgeTraits traits) {
        return share(n -> judged(a, b, traits, (int) n).contains("<verdict>A"));
    }

    @Test
    void theJudgeSeesFlawsAndFlourishesAndLeansToTheFirstAndTheLonger() {
        double even = firstWins(output(1, 0, 0, 0), output(1, 0, 0, 0), TRAITS);

        assertThat(even).isBetween(0.5, 0.8);
        assertThat(firstWins(output(1, 0, 1, 0), output(1, 0, 0, 0), TRAITS)).isLessThan(0.3);
        assertThat(firstWins(output(1, 2, 0, 0), output(1, 0, 0, 0), TRAITS)).isGreaterThan(0.8);
        double longer = share(n -> judged(output((int) n, 0, 0, 1), output((int) n, 0, 0, 0), TRAITS, 1)
                .contains("<verdict>A"));
        double shorter = share(n -> judged(output((int) n, 0, 0, 0), output((int) n, 0, 0, 1), TRAITS, 1)
                .contains("<verdict>A"));
        assertThat(longer).isGreaterThan(shorter + 0.05);
    }

    @Test
    void anAdversarialJudgeNamesTheFirstOrNothing() {
        Output good = output(1, 0, 0, 0);
        Output bad = output(1, 0, 1, 0);

        assertThat(firstWins(bad, good, TRAITS.onlyFirst(0.6))).isBetween(0.6, 0.8);
        assertThat(share(
                        n -> !judged(bad, good, TRAITS.unreadable(0.2), (int) n).contains("<verdict>")))
                .isBetween(0.17, 0.23);
    }

    private static String proposed(String examples, int number) {
        String text = "<agent>a0</agent>\n<current_prompt>\n" + Prompts.original(FIRST) + "\n</current_prompt>\n"
                + examples + number;
        OptimizerTraits traits = new OptimizerTraits(3, 0.8, 0.05, 0.05);
        return new OptimizerMind(new Draw(3), List.of(FIRST, LAST), traits, Form.LIST)
                .answer(
                        new Caller(ModelRole.OPTIMIZER, "a0", "", 0),
                        ChatRequest.builder()
                                .messages(SystemMessage.from("Improve."), UserMessage.from(text))
                                .build());
    }

    @Test
    void theOptimizerThinksOfTheCureOfFailuresThatItSees() {
        String failure = output(1, 0, 1, 0).text() + "\n";
        double blind = share(n -> proposed("", (int) n).contains("[a0.0]"));
        double seeing = share(n -> proposed(failure, (int) n).contains("[a0.0]"));

        assertThat(blind).isBetween(0.25, 0.6);
        assertThat(seeing).isGreaterThan(blind + 0.2);
    }

    @Test
    void theOptimizerMostlyLeavesAloneWhatHadFailed() {
        String tried = "<tried>\n- added \"" + Prompts.line(FIRST, 1, 0) + "\" => vetoed, it harms\n</tried>\n";

        assertThat(share(n -> proposed(tried, (int) n).contains("[a0.1]")))
                .isLessThan(share(n -> proposed("", (int) n).contains("[a0.1]")) - 0.15);
    }

    @Test
    void theOptimizerSometimesTalksNonsenseOrLosesAPlaceholder() {
        assertThat(share(n -> !proposed("", (int) n).contains("<prompt>"))).isBetween(0.02, 0.09);
        assertThat(share(n -> !proposed("", (int) n).contains("{{input}}"))).isBetween(0.05, 0.16);
    }
}
