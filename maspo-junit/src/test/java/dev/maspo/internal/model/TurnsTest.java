package dev.maspo.internal.model;

import static dev.maspo.internal.model.Asking.TRIAGE;
import static dev.maspo.internal.model.Asking.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.internal.store.CallStore;
import dev.maspo.internal.store.StoredCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TurnsTest {

    /** A store whose keys are claimed by another process for some time. */
    private static final class Claimed implements CallStore {
        private final List<String> log = new ArrayList<>();
        private int refusals;

        Claimed(int refusals) {
            this.refusals = refusals;
        }

        @Override
        public boolean claim(String key) {
            log.add("claim " + key);
            return --refusals < 0;
        }

        @Override
        public void giveBack(String key) {
            log.add("back " + key);
        }

        @Override
        public Optional<String> find(String key) {
            return Optional.empty();
        }

        @Override
        public String keep(StoredCall call) {
            return call.response();
        }

        @Override
        public void close() {}
    }

    private final FakeTime time = new FakeTime();

    @Test
    void whoeverComesSecondWaitsInGrowingPauses() {
        Claimed store = new Claimed(20);
        new Turns(store, time).in(TRIAGE, "k", () -> response("mine"));

        assertThat(time.waits()).hasSize(20).isSorted().startsWith(0.005).endsWith(0.25);
        assertThat(store.log).hasSize(22).endsWith("claim k", "back k");
    }

    @Test
    void aClaimIsGivenBackAfterAFailure() {
        Claimed store = new Claimed(0);
        Turns turns = new Turns(store, time);

        assertThatThrownBy(() -> turns.in(TRIAGE, "k", () -> {
                    throw new IllegalStateException("boom");
                }))
                .hasMessage("boom");
        assertThat(store.log).containsExactly("claim k", "back k");
    }

    @Test
    void aProcessThatNeverEndsIsWaitedForOnceAndBounded() {
        Turns turns = new Turns(new Claimed(1_000_000), time);

        assertThat(turns.in(TRIAGE, "k", () -> response("mine")).aiMessage().text())
                .isEqualTo("mine");
        assertThat(time.seconds()).isBetween(300.0, 301.0);
        turns.in(TRIAGE, "l", () -> response("mine"));
        assertThat(time.seconds()).isLessThan(301.0);
    }

    @Test
    void whoWaitsAndIsInterruptedIsLetGo() {
        Turns turns = new Turns(new Claimed(1_000_000), Time.system());
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> turns.in(TRIAGE, "k", () -> response("mine")))
                    .isInstanceOf(ModelCallException.class)
                    .hasCauseInstanceOf(InterruptedException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
