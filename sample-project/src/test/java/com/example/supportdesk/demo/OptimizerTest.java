package com.example.supportdesk.demo;

import static com.example.supportdesk.demo.AgentKind.DRAFT;
import static com.example.supportdesk.demo.AgentKind.TRIAGE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OptimizerTest {

    private static final int REQUESTS = 400;

    private final DemoModel model = new DemoModel();

    @Test
    void nearlyEveryAnswerIsAPromptWithAllPlaceholders() {
        long usable = proposals(DRAFT, Prompts.starting(DRAFT), "[promise that]", "").stream()
                .filter(prompt ->
                        Stream.of("{{triage}}", "{{subject}}", "{{body}}").allMatch(prompt::contains))
                .count();

        assertThat((double) usable / REQUESTS).isBetween(0.88, 0.98);
    }

    @Test
    void proposesWhatFitsTheFailureAndIsTemptedNowAndThen() {
        List<String> proposals = proposals(DRAFT, Prompts.starting(DRAFT), "[promise that]", "");

        assertThat(share(proposals, Instruction.PROMISE_NOTHING)).isGreaterThan(0.5);
        assertThat(share(proposals, Instruction.QUOTE_THE_ORDER_NUMBER)).isZero();
        assertThat(share(proposals, Instruction.BE_WARM_AND_ELABORATE)
                        + share(proposals, Instruction.POINT_TO_OTHER_TEAMS))
                .isBetween(0.15, 0.35);
    }

    @Test
    void readsTheFinalReplyWhereNobodySaysWhatFailed() {
        List<String> proposals = proposals(DRAFT, Prompts.starting(DRAFT), "", "");

        assertThat(share(proposals, Instruction.QUOTE_THE_ORDER_NUMBER)).isPositive();
        assertThat(share(proposals, Instruction.PROMISE_NOTHING)).isZero();
    }

    @Test
    void doesNotRepeatWhatThePromptSaysOrWhatWasTried() {
        String prompt = Prompts.with(TRIAGE, Instruction.NAME_THE_QUEUE_ONLY);
        String temptation = Instruction.EXPLAIN_THE_CHOICE.wordings().get(0);
        String tried = "- added \"- %s\" => dropped, not better".formatted(temptation);
        List<String> proposals = proposals(TRIAGE, prompt, "[team in charge]", tried);

        assertThat(share(proposals, Instruction.EXPLAIN_THE_CHOICE)).isZero();
        String otherWording = Instruction.NAME_THE_QUEUE_ONLY.wordings().get(1);
        assertThat(proposals).noneMatch(proposal -> proposal.contains(otherWording));
    }

    @Test
    void withdrawsATemptation() {
        String prompt = Prompts.with(TRIAGE, Instruction.EXPLAIN_THE_CHOICE);

        assertThat(proposals(TRIAGE, prompt, "[team in charge]", ""))
                .contains(Prompts.starting(TRIAGE).strip());
    }

    private static double share(List<String> prompts, Instruction instruction) {
        return (double) prompts.stream().filter(instruction::isIn).count() / prompts.size();
    }

    /** The prompts in the answers to many different requests. */
    private List<String> proposals(AgentKind agent, String prompt, String failure, String tried) {
        return IntStream.range(0, REQUESTS)
                .mapToObj(number -> model.chat(request(agent, prompt, number, failure, tried)))
                .map(answer -> Blocks.first(answer, "prompt"))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String request(AgentKind agent, String prompt, int number, String failure, String tried) {
        String failureBlock = failure.isEmpty() ? "" : "<failure>\n" + failure + "\n</failure>";
        return """
                <agent>%s</agent>
                <role>an agent</role>
                <successors>
                </successors>
                <current_prompt>
                %s
                </current_prompt>
                <example_0a%02x kind="failed">
                <input>
                My invoice for order HV-%d is wrong, please correct it.
                </input>
                <output>
                billing
                </output>
                <final>
                The billing team is looking after your case.
                </final>
                %s
                </example_0a%02x>
                <tried>
                %s
                </tried>
                """.formatted(agent.id(), prompt, number, 100_000 + number, failureBlock, number, tried);
    }
}
