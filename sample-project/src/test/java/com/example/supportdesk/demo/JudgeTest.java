package com.example.supportdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {

    private final DemoModel model = new DemoModel();

    @Test
    void theAnswerEndsWithAVerdict() {
        assertThat(verdicts("billing", "delivery"))
                .allMatch(answer -> answer.matches("(?s).*<verdict>(A|B|TIE)</verdict>"));
    }

    @Test
    void aNearlyEqualPairGoesToTheFirstMoreOften() {
        double first = Arrays.stream(Queue.values())
                .mapToDouble(queue -> shareOfFirst(queue.label(), queue.label() + "."))
                .average()
                .orElseThrow();

        assertThat(first).isBetween(0.52, 0.68);
    }

    @Test
    void theRightQueueWinsMostly() {
        double first = Prompts.tickets().stream()
                .filter(ticket -> isFirst(ask(ticket, ticket.rightQueue().label(), wrongQueue(ticket))))
                .count();
        double second = Prompts.tickets().stream()
                .filter(ticket -> isFirst(
                        ask(ticket, wrongQueue(ticket), ticket.rightQueue().label())))
                .count();

        assertThat(first / Prompts.tickets().size()).isGreaterThan(0.85);
        assertThat(second / Prompts.tickets().size()).isLessThan(0.25);
    }

    @Test
    void aLongAnswerImpresses() {
        String thorough =
                "billing, for a good many reasons, all of which were weighed with care before this answer was written down here";

        assertThat(shareOfFirst(thorough, "billing")).isGreaterThan(0.65);
    }

    private static String wrongQueue(Ticket ticket) {
        return ticket.rightQueue() == Queue.ADVICE ? "delivery" : "advice";
    }

    private double shareOfFirst(String first, String second) {
        List<String> answers = verdicts(first, second);
        return (double) answers.stream().filter(JudgeTest::isFirst).count() / answers.size();
    }

    private List<String> verdicts(String first, String second) {
        return Prompts.tickets().stream()
                .map(ticket -> ask(ticket, first, second))
                .toList();
    }

    private static boolean isFirst(String answer) {
        return answer.endsWith("<verdict>A</verdict>");
    }

    private String ask(Ticket ticket, String first, String second) {
        String request = """
                <role>Sorts a ticket into one of six queues</role>
                <case_input_0a1b>
                %s
                </case_input_0a1b>
                <output_A_0a1b>
                %s
                </output_A_0a1b>
                <output_B_0a1b>
                %s
                </output_B_0a1b>
                """.formatted(ticket.text(), first, second);
        return model.chat(SystemMessage.from("You compare two outputs."), UserMessage.from(request))
                .aiMessage()
                .text();
    }
}
