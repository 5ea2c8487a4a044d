package dev.maspo.testmode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.testkit.engine.EventConditions.abortedWithReason;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.EventConditions.test;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.instanceOf;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.maspo.fixtures.Demands;
import dev.maspo.junit.PipelineFailure;
import dev.maspo.testing.Gating;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.testkit.engine.Event;

class DemandedRateTest {

    @TempDir
    Path folder;

    private Gating gating;

    @BeforeEach
    void prepare() {
        gating = new Gating(folder);
    }

    private void expect(Class<?> fixture, Condition<? super Event> result, String... parameters) {
        Running.jupiter(fixture, gating.parameters(parameters))
                .testEvents()
                .assertThatEvents()
                .haveExactly(1, event(test(), displayName("saysYes"), result));
    }

    private static Condition<Event> fails(Predicate<String> says) {
        return finishedWithFailure(instanceOf(PipelineFailure.class), message(says));
    }

    private static Condition<Event> isUndecided(Predicate<String> says) {
        return abortedWithReason(message(says));
    }

    @Test
    void withoutRateAndBaselineEveryCaseHasToHold() {
        expect(Demands.AllRight.class, finishedSuccessfully());
        expect(
                Demands.Bare.class,
                fails(text -> text.contains("saysYes holds for 0.800 [")
                        && text.contains(
                                "neither a minPassRate nor a baseline that knows it, so every case has to hold")));
    }

    @Test
    void withoutRateTheBaselineIsTheMeasure() {
        gating.record(Demands.Bare.class);

        expect(Demands.Bare.class, finishedSuccessfully());
        expect(Demands.AllRight.class, finishedSuccessfully());
        expect(Demands.OneLess.class, finishedSuccessfully(), "maspo.margin", "0.2");
        expect(
                Demands.OneLess.class,
                isUndecided(text -> text.contains("held against the baseline's 0.800: Undecided, ")
                        && text.contains(" cases would decide it")),
                "maspo.margin",
                "0.01");
        expect(Demands.OneLess.class, fails(text -> true), "maspo.margin", "0.01", "maspo.failOnInconclusive", "true");
        expect(
                Demands.ManyLess.class,
                fails(text -> text.contains("held against the baseline's 0.800: ") && text.contains("credibly worse")));
    }

    @Test
    void strictLooksAtTheRateAlone() {
        gating.record(Demands.Bare.class);

        expect(Demands.OneLessStrict.class, fails(text -> true), "maspo.margin", "0.2");
    }

    @Test
    void aFailureTellsTheBaselinesRate() {
        gating.record(Demands.Bare.class);

        PipelineFailure failure =
                (PipelineFailure) Running.failure(Running.jupiter(Demands.ManyLess.class, gating.parameters()));

        assertThat(failure.getExpected()).isEqualTo("a rate not credibly below 0.800, that of the baseline");
        assertThat(failure.getActual()).isEqualTo("a rate of 0.400");
    }

    @Test
    void aRateNearTheDemandedOneIsNeitherGreenNorRed() {
        expect(
                Demands.Near.class,
                isUndecided(text -> text.contains("minPassRate is 0.85. Undecided: ")
                        && text.contains(" cases would decide it with a probability of 0.8")
                        && text.contains("maspo.failOnInconclusive=true")));
        expect(Demands.Near.class, fails(text -> text.contains("Undecided")), "maspo.failOnInconclusive", "true");
    }

    @Test
    void theIntervalThatDecidesIsAtMaspoAlpha() {
        expect(Demands.Near.class, fails(text -> text.contains("minPassRate is 0.85")), "maspo.alpha", "0.2");
        expect(Demands.Far.class, fails(text -> text.contains("minPassRate is 0.95")));
    }

    @Test
    void aDemandOfNothingIsAlwaysMet() {
        expect(Demands.Nothing.class, finishedSuccessfully());
    }
}
