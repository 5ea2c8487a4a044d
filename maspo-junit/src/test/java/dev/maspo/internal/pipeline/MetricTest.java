package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.items;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Graphs.prompts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import dev.maspo.testing.Reply;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.MultipleFailuresError;
import org.opentest4j.TestAbortedException;

class MetricTest {

    private static final Pipeline PIPELINE = pipeline(chatting("only"));

    private static CaseRun run(int number) {
        return executor(PIPELINE, new Reply(text -> {
                    if (number == 0) {
                        throw new IllegalStateException("overloaded");
                    }
                    return text;
                }))
                .run(items(number + 1).get(number), prompts("only", "Say {{input}}"), null);
    }

    private static Metric metric(Assertion.Function... functions) {
        return new Metric(
                PIPELINE,
                Arrays.stream(functions)
                        .map(function -> new Assertion("check", 0, function))
                        .toList());
    }

    private static Assertion.Function fixed(double score) {
        return run -> score;
    }

    @Test
    void aScoreIsTheMeanOfTheAssertions() {
        assertThat(metric(fixed(1), fixed(0.25), fixed(0)).score(run(1)).orElseThrow())
                .isEqualTo(1.25 / 3);
    }

    @Test
    void anAssertionSeesTheRun() {
        Metric metric =
                metric(run -> run.output().equals("Say input 2") && run.caseId().equals("c2") ? 1 : 0);

        assertThat(metric.score(run(1))).hasValue(1);
    }

    @Test
    void anAssertionThatThrowsScoresZeroAndIsKept() {
        AssertionError failure = new AssertionError("wrong queue");

        Metric metric = metric(fixed(1), run -> {
            throw failure;
        });

        assertThat(metric.score(run(1))).hasValue(0.5);
        assertThat(metric.outcomes(run(1)).get(1)).isEqualTo(new Metric.Outcome(0, failure));
    }

    @Test
    void aRunThatFailedScoresZeroWithoutBeingJudged() {
        CaseRun failed = run(0);
        Metric metric = metric(run -> {
            throw new AssertionError("not to be asked");
        });

        assertThat(metric.outcomes(failed)).containsExactly(new Metric.Outcome(0, failed.failure()));
        assertThat(metric.score(failed)).hasValue(0);
    }

    @Test
    void aCaseThatIsLeftOutDoesNotCount() {
        assertThat(metric(fixed(Double.NaN), fixed(0.5)).score(run(1))).hasValue(0.5);
        assertThat(metric(fixed(Double.NaN)).score(run(1))).isEqualTo(OptionalDouble.empty());
        assertThat(metric(fixed(Double.NaN)).outcomes(run(1)).get(0).failure()).isNull();
    }

    @Test
    void thereIsNoScoreWithoutAssertions() {
        assertThat(metric().isEmpty()).isTrue();
        assertThat(metric().score(run(1))).isEmpty();
        assertThat(metric().score(run(0))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 1.01, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aScoreOutOfRangeIsAnErrorAndNoFailedCase(double score) {
        Metric metric = metric(fixed(score));

        assertThatThrownBy(() -> metric.outcomes(run(1)))
                .isInstanceOf(MaspoException.class)
                .hasMessageContaining("check returned " + score + " for case '")
                .hasMessageContaining("expected a number from 0 to 1");
    }

    @Test
    void memoryThatRunsOutIsNoVerdict() {
        Metric metric = metric(run -> {
            throw new OutOfMemoryError("heap");
        });

        assertThatThrownBy(() -> metric.score(run(1))).isInstanceOf(OutOfMemoryError.class);
    }

    private static int recurse(int depth) {
        return depth < 0 ? 0 : 1 + recurse(depth + 1);
    }

    @Test
    void endlessRecursionIsAMistakeInThatAssertion() {
        assertThatThrownBy(() -> metric(run -> recurse(0)).outcomes(run(1)))
                .isInstanceOf(UnusableAssertionException.class)
                .hasMessageContaining("check() threw StackOverflowError for case 'c2'.")
                .hasCauseInstanceOf(StackOverflowError.class);
    }

    static Stream<Throwable> failures() {
        return Stream.of(
                new AssertionError("wrong queue"),
                new AssertionFailedError("not JSON", new IOException("unexpected end of input")),
                new MultipleFailuresError("both", List.of(new AssertionError("one"), new AssertionFailedError("two"))));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aFailedAssertionIsAFailedCase(Throwable thrown) {
        assertThat(metric(run -> {
                            throw thrown;
                        })
                        .outcomes(run(1)))
                .containsExactly(new Metric.Outcome(0, thrown));
    }

    static Stream<Throwable> mistakes() {
        MaspoException misuse = new MaspoException("Case 'c2' has no expected value 'que'.");
        return Stream.of(
                misuse,
                new NullPointerException("queue"),
                new IllegalArgumentException("no such team"),
                new IOException("no JSON"),
                new ExceptionInInitializerError("broken"),
                new AssertionFailedError("Unexpected exception thrown", misuse),
                new MultipleFailuresError("both", List.of(new AssertionError("one"), misuse)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void whatIsNoFailedAssertionEndsTheRunAndIsNoFailedCase(Throwable thrown) {
        Metric metric = metric(run -> {
            throw thrown;
        });

        assertThatThrownBy(() -> metric.score(run(1)))
                .isInstanceOf(UnusableAssertionException.class)
                .hasMessageContaining("check() threw ")
                .hasMessageContaining(" for case 'c2'")
                .hasMessageContaining("A case fails by an AssertionError")
                .hasCause(Thrown.mistake(thrown).orElseThrow());
    }

    // JUnit 4 is known by name only, so a class of that name stands for it here.
    static Stream<Throwable> assumptions() throws ReflectiveOperationException {
        Class<? extends RuntimeException> junit4 = new ByteBuddy()
                .subclass(RuntimeException.class)
                .name("org.junit.internal.AssumptionViolatedException")
                .make()
                .load(MetricTest.class.getClassLoader())
                .getLoaded();
        return Stream.of(
                new TestAbortedException("not for this one"),
                junit4.getDeclaredConstructor().newInstance());
    }

    @ParameterizedTest
    @MethodSource("assumptions")
    void anAssumptionThatDoesNotHoldLeavesTheCaseOut(Throwable thrown) {
        Metric metric = metric(run -> {
            throw thrown;
        });

        assertThat(metric.outcomes(run(1)).get(0).score()).isNaN();
        assertThat(metric.outcomes(run(1)).get(0).failure()).isNull();
    }

    @Test
    void aScoreThatRoundingPutOutOfRangeIsOne() {
        assertThat(metric(fixed(1.0000000002)).score(run(1))).hasValue(1);
        assertThat(metric(fixed(-0.0000000002)).score(run(1))).hasValue(0);
    }

    @Test
    void anAssertionIsAskedOnlyWhenItsOutcomeIs() {
        AtomicInteger asked = new AtomicInteger();
        Metric metric = metric(fixed(0.5), run -> asked.incrementAndGet() / 10.0);
        CaseRun run = run(1);

        assertThat(metric.outcome(run, 0).score()).isEqualTo(0.5);
        assertThat(asked).hasValue(0);
        assertThat(metric.outcome(run, 1).score()).isEqualTo(0.1);
        assertThat(metric.score(run)).hasValue(0.3);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRunIsJudgedOnceUntilItIsForgotten() {
        AtomicInteger asked = new AtomicInteger();
        Metric metric = metric(run -> asked.incrementAndGet() / 10.0);
        CaseRun run = run(1);

        assertThat(metric.score(run)).hasValue(0.1);
        assertThat(metric.score(run)).hasValue(0.1);
        assertThat(asked).hasValue(1);
        assertThat(metric.score(run(1))).hasValue(0.2);
        metric.forget(run);
        assertThat(metric.score(run)).hasValue(0.3);
    }

    @Test
    @Timeout(20)
    void assertionsRunOneAfterAnother() {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger together = new AtomicInteger();
        Metric metric = metric(run -> {
            if (inside.incrementAndGet() > 1) {
                together.incrementAndGet();
            }
            Thread.onSpinWait();
            inside.decrementAndGet();
            return 1;
        });
        List<CaseRun> runs =
                IntStream.rangeClosed(1, 200).mapToObj(MetricTest::run).toList();

        try (Workers workers = new Workers(8)) {
            workers.map(runs, metric::score);
        }

        assertThat(together).hasValue(0);
    }
}
