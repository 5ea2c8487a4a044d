package com.example.supportdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class InstructionTest {

    @ParameterizedTest
    @EnumSource
    void eachWordingSaysItsInstructionAndNoOther(Instruction instruction) {
        for (String wording : instruction.wordings()) {
            assertThat(in(instruction.agent(), wording)).as(wording).containsExactly(instruction);
        }
    }

    @ParameterizedTest
    @EnumSource
    void theStartingPromptsSayNoneOfThem(AgentKind agent) {
        assertThat(in(agent, Prompts.starting(agent))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NAME_THE_QUEUE_ONLY    | Respond with just the queue.
                    GO_BY_THE_REQUEST      | What counts is the real question, not the story around it.
                    DANGER_GOES_FIRST      | Tickets about a fire hazard belong to safety at once.
                    QUOTE_THE_ORDER_NUMBER | Please mention the order number in your answer.
                    PROMISE_NOTHING        | Do not promise anything.
                    WRITE_A_FACTS_LINE     | Add a "Facts:" line.
                    KEEP_THE_ORDER_NUMBER  | Never drop the order number.
                    STRIKE_PROMISES        | Delete promises and guarantees.
                    """)
    void otherWordingsAreRecognizedToo(Instruction instruction, String wording) {
        assertThat(in(instruction.agent(), wording)).containsExactly(instruction);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    EXPLAIN_THE_CHOICE    | Do not explain your choice.
                    SUMMARIZE_KINDLY      | Answer without a summary of the ticket.
                    BE_WARM_AND_ELABORATE | Do not be too elaborate.
                    POINT_TO_OTHER_TEAMS  | Never send them to other teams.
                    OFFER_GOODWILL        | No gestures of goodwill, please.
                    """)
    void theOppositeOfATemptationIsNotTheTemptation(Instruction instruction, String wording) {
        assertThat(instruction.isIn(wording)).isFalse();
    }

    @Test
    void instructionsAreFoundAmongOtherSentences() {
        assertThat(in(
                        AgentKind.DRAFT,
                        "Be brief. Quote the order number. Never promise anything.\n- Add a line Facts: with the team"))
                .containsExactly(
                        Instruction.QUOTE_THE_ORDER_NUMBER,
                        Instruction.PROMISE_NOTHING,
                        Instruction.WRITE_A_FACTS_LINE);
    }

    private static List<Instruction> in(AgentKind agent, String text) {
        return Arrays.stream(Instruction.values())
                .filter(instruction -> instruction.agent() == agent && instruction.isIn(text))
                .toList();
    }
}
