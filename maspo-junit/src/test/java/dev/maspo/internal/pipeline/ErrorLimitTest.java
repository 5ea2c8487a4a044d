package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.items;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import dev.maspo.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorLimitTest {

    private static List<CaseRun> runs(int count, int failed) {
        return IntStream.range(0, count)
                .mapToObj(i -> new CaseRun(
                        items(i + 1).get(i),
                        Map.of(),
                        i < failed
                                ? new AgentFailure("triage", "c" + (i + 1), new IllegalStateException("no " + i))
                                : null))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0.05, 20, 1", "0.05, 19, 0", "0, 50, 0", "1, 5, 5", "0.5, 4, 2", "0.05, 0, 0", "0.29, 100, 29"})
    void bearsFailuresUpToTheLimit(double limit, int count, int failed) {
        assertThatCode(() -> new ErrorLimit(limit).check(runs(count, failed))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"0.05, 19, 1", "0.05, 20, 2", "0, 50, 1", "0.5, 4, 3"})
    void stopsBeyondIt(double limit, int count, int failed) {
        assertThatThrownBy(() -> new ErrorLimit(limit).check(runs(count, failed)))
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith(failed + " of " + count + " cases failed");
    }

    @Test
    void namesEveryCauseTheMostFrequentFirstAndKeepsTheFirstOnesCause() {
        List<CaseRun> runs = new ArrayList<>(runs(5, 1));
        for (int i = 10; i < 15; i++) {
            String message = "status 500: request 7f" + i + " failed";
            runs.add(failed("d" + i, "reply", new IllegalStateException(message)));
        }

        assertThatThrownBy(() -> new ErrorLimit(0.05).check(runs))
                .hasMessage(
                        "6 of 10 cases failed, more than maspo.maxErrorRate = 0.05 allows:\n"
                                + "- 5 like this (d10, d11, d12 and 2 more): Agent 'reply' failed in case 'd10':"
                                + " java.lang.IllegalStateException: status 500: request 7f10 failed\n"
                                + "- 1 like this (c1): Agent 'triage' failed in case 'c1': java.lang.IllegalStateException: no 0")
                .cause()
                .hasMessage("no 0");
    }

    @Test
    void runsThatTheAgentsOwnCodeFailedAreLeftOutWhereTheModelsAreAskedAbout() {
        List<CaseRun> runs = new ArrayList<>(runs(10, 6));

        assertThatCode(() -> new ErrorLimit(0).checkModels(runs)).doesNotThrowAnyException();
        assertThat(new ErrorLimit(0).lost(runs))
                .hasValueSatisfying(text -> assertThat(text)
                        .startsWith("6 of 10 held-out cases failed under the new prompts and count against them:\n- "));

        runs.add(executor(pipeline(chatting("reply")), new Reply(text -> {
                    throw new IllegalStateException("status 401");
                }))
                .run(item("d1", "x"), prompts("reply", "{{input}}"), null));

        assertThatCode(() -> new ErrorLimit(0.1).checkModels(runs)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new ErrorLimit(0.09).checkModels(runs))
                .hasMessageStartingWith(
                        "1 of 11 cases failed under the new prompts, as a model did not answer, more than"
                                + " maspo.maxErrorRate = 0.09 allows:\n- 1 like this (d1): ")
                .hasMessageContaining("status 401");
    }

    @Test
    void aFewFailuresThatAreBorneAreTold() {
        assertThat(new ErrorLimit(0.5).borne(runs(10, 0))).isEmpty();
        List<CaseRun> runs = new ArrayList<>(runs(8, 0));
        runs.add(failed("d1", "reply", new IllegalStateException("status 500")));
        runs.add(failed("d2", "reply", new IllegalStateException("status 500")));

        assertThat(new ErrorLimit(0.5).borne(runs))
                .contains("2 of 10 cases failed under the original prompts and count as 0:\n"
                        + "- 2 like this (d1, d2): Agent 'reply' failed in case 'd1':"
                        + " java.lang.IllegalStateException: status 500");
    }

    @Test
    void manyCausesAreCounted() {
        List<CaseRun> runs = IntStream.range(0, 8)
                .mapToObj(i -> failed("c" + i, "triage", new IllegalStateException("x".repeat(i + 1))))
                .toList();

        assertThatThrownBy(() -> new ErrorLimit(0).check(runs)).hasMessageEndingWith("\n- 3 more, of 3 other causes");
    }

    private static CaseRun failed(String id, String agent, Throwable cause) {
        return new CaseRun(item(id, "x"), Map.of(), new AgentFailure(agent, id, cause));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesARateOutOfRange(double rate) {
        assertThatThrownBy(() -> new ErrorLimit(rate))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("maspo.maxErrorRate must be from 0 to 1");
    }
}
