package dev.maspo.gateway;

import static dev.maspo.testing.FaultyEndpoint.cut;
import static dev.maspo.testing.FaultyEndpoint.dropped;
import static dev.maspo.testing.FaultyEndpoint.finished;
import static dev.maspo.testing.FaultyEndpoint.hangs;
import static dev.maspo.testing.FaultyEndpoint.refuses;
import static dev.maspo.testing.FaultyEndpoint.says;
import static dev.maspo.testing.FaultyEndpoint.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.testing.FaultyEndpoint.Behaviour;
import dev.maspo.testing.ModelServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole runs against an endpoint that misbehaves: they end as they would have without the fault, nothing is asked for
 * again that was answered, and every attempt is counted.
 */
@Timeout(120)
class FaultyRunsTest {

    private static final String NO_WAIT = "0";

    @TempDir
    Path folder;

    static Stream<Arguments> passingFaults() {
        return Stream.of(
                fault("429 storm", (n, attempt) -> attempt <= 2, refuses(429, "storm", "Retry-After", NO_WAIT)),
                fault("500", (n, attempt) -> attempt == 1 && n % 9 == 4, refuses(500, "oops", "Retry-After", NO_WAIT)),
                fault("503", (n, attempt) -> attempt == 1 && n % 9 == 4, refuses(503, "busy", "Retry-After", NO_WAIT)),
                fault("hang", FaultyRunsTest::few, hangs(-1)),
                fault("hang in the body", FaultyRunsTest::few, hangs(5)),
                fault("cut in the body", FaultyRunsTest::few, cut()),
                fault("connection dropped", FaultyRunsTest::few, dropped()),
                fault("no JSON", FaultyRunsTest::few, status(200, "<html>Bad gateway</html>")),
                fault("no choices", FaultyRunsTest::few, status(200, "{\"choices\":[]}")));
    }

    // In the middle of the cases' first runs, so that these wait for a second together.
    private static boolean few(int number, int attempt) {
        return number >= 20 && number < 24 && attempt == 1;
    }

    private static Arguments fault(String name, When when, Behaviour behaviour) {
        ModelServer.Faults faults = (number, attempt) -> when.met(number, attempt) ? behaviour : null;
        return Arguments.of(name, faults);
    }

    /** When a fault is met. */
    @FunctionalInterface
    private interface When {
        boolean met(int number, int attempt);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passingFaults")
    void anOptimizationEndsAsIfNothingHadHappened(String name, ModelServer.Faults faults) throws IOException {
        try (FaultyRun run = new FaultyRun(folder)) {
            run.optimize("sound");
            int requests = run.server().requests();
            run.misbehave(faults);

            run.optimize("faulty");

            assertThat(run.results("faulty")).isEqualTo(run.results("sound"));
            assertThat(run.events("faulty")).isEqualTo(run.events("sound"));
            assertThat(run.server().mostAnsweredOfOne()).isEqualTo(1);
            assertThat(run.server().requests()).isEqualTo(requests + run.met());
            assertThat(run.calls("faulty")).isEqualTo(run.server().requests());
            assertThat(run.met()).isPositive();
            assertThat(run.warnings("faulty"))
                    .containsExactly(run.met() + " calls were repeated after a failure; each attempt is counted.");
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("passingFaults")
    void aTestEndsAsIfNothingHadHappened(String name, ModelServer.Faults faults) throws IOException {
        try (FaultyRun run = new FaultyRun(folder)) {
            String sound = run.test();
            int requests = run.server().requests();
            run.misbehave(faults);

            assertThat(run.test()).isEqualTo(sound).contains("maspo.rate");

            assertThat(run.server().mostAnsweredOfOne()).isEqualTo(1);
            assertThat(run.server().requests()).isEqualTo(requests + run.met());
            assertThat(run.met()).isPositive();
        }
    }

    @Test
    void anEndpointThatIsGoneForTenSecondsCostsNothingButTime() throws IOException {
        try (FaultyRun run = new FaultyRun(folder)) {
            run.optimize("sound");
            int requests = run.server().requests();
            Outage outage = new Outage(30, System::nanoTime);
            run.misbehave(outage);

            run.optimize("faulty");

            assertThat(run.results("faulty")).isEqualTo(run.results("sound"));
            assertThat(run.server().mostAnsweredOfOne()).isEqualTo(1);
            assertThat(run.server().requests()).isEqualTo(requests + run.met());
            assertThat(outage.seconds()).isGreaterThanOrEqualTo(10);
        }
    }

    @Test
    void aSlowTenthChangesNothing() throws IOException {
        try (FaultyRun run = new FaultyRun(folder)) {
            run.optimize("sound");
            run.slow(10);

            run.optimize("slow");

            assertThat(run.results("slow")).isEqualTo(run.results("sound"));
            assertThat(run.warnings("slow")).isEmpty();
            assertThat(run.server().mostOfOne()).isEqualTo(1);
        }
    }

    @Test
    void anEmptyAnswerIsAnErrorOfItsCaseThatIsTold() throws IOException {
        try (FaultyRun run = new FaultyRun(folder)) {
            // The first request is the sorter's about one case; the writer's may be equal for many.
            run.misbehave((number, attempt) -> number == 1 ? says("") : null);

            run.optimize("empty");

            assertThat(run.server().mostOfOne()).isEqualTo(1);
            assertThat(run.warnings("empty"))
                    .singleElement()
                    .asString()
                    .contains("1 of 40 cases failed under the original prompts", "the model answered nothing");
        }
    }

    @Test
    void anAnswerThatWasCutOffIsTold() throws IOException {
        try (FaultyRun run = new FaultyRun(folder)) {
            run.misbehave((number, attempt) -> number == 1 ? finished("shipping", "length") : null);

            run.optimize("cut");

            assertThat(run.server().mostOfOne()).isEqualTo(1);
            assertThat(run.warnings("cut"))
                    .singleElement()
                    .asString()
                    .contains("1 answer of the agent model for agent 'sorter' ended at the limit on output tokens");
        }
    }

    @Test
    void anEndpointThatRefusesForLongEndsTheRunAtOnceWithASummary() throws IOException {
        try (FaultyRun run = new FaultyRun(folder)) {
            run.misbehave((number, attempt) -> number % 2 == 0
                    ? refuses(429, "quota exhausted", "Retry-After", "3600")
                    : refuses(401, "no such key"));

            assertThat(run.failure("refused"))
                    .contains("20 of 20 cases failed, more than maspo.maxErrorRate = 0.05 allows:\n- ")
                    .containsOnlyOnce("quota exhausted")
                    .containsOnlyOnce("no such key")
                    .contains("it asks to wait 3600 s, longer than maspo.retry.maxWait = 120 allows");
            assertThat(run.server().requests()).isEqualTo(20);
        }
    }
}
