package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.items;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
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
    @CsvSource({"0.05, 20, 1", "0.05, 19, 0", "0, 50, 0", "1, 5, 5", "0.5, 4, 2", "0.05, 0, 0"})
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
    void namesTheFirstFailureAndKeepsItsCause() {
        assertThatThrownBy(() -> new ErrorLimit(0.05).check(runs(10, 3)))
                .hasMessage(
                        "3 of 10 cases failed, more than maspo.maxErrorRate = 0.05 allows. The first: Agent 'triage'"
                                + " failed in case 'c1': java.lang.IllegalStateException: no 0")
                .cause()
                .hasMessage("no 0");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void refusesARateOutOfRange(double rate) {
        assertThatThrownBy(() -> new ErrorLimit(rate))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("maspo.maxErrorRate must be from 0 to 1");
    }
}
