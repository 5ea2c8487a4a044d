package dev.maspo.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.internal.model.BudgetSpentException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class WorkersTest {

    private final Workers workers = new Workers(4);

    @AfterEach
    void close() {
        workers.close();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    void resultsComeInTheOrderOfTheWorkHoweverLongItTakes() {
        CountDownLatch lastIsDone = new CountDownLatch(1);

        List<String> results = workers.map(List.of(1, 2, 3), i -> {
            if (i == 3) {
                lastIsDone.countDown();
            } else {
                await(lastIsDone);
            }
            return "result " + i;
        });

        assertThat(results).containsExactly("result 1", "result 2", "result 3");
    }

    @Test
    void worksOnAsManyItemsAtOnceAsThereAreWorkers() {
        CyclicBarrier four = new CyclicBarrier(4);

        List<Integer> results = workers.map(List.of(1, 2, 3, 4), i -> {
            try {
                four.await();
            } catch (InterruptedException | BrokenBarrierException e) {
                throw new IllegalStateException(e);
            }
            return i;
        });

        assertThat(results).hasSize(4);
    }

    @Test
    void doesMoreWorkThanThereAreWorkers() {
        List<Integer> items = IntStream.range(0, 500).boxed().toList();

        assertThat(workers.map(items, i -> i)).isEqualTo(items);
        assertThat(workers.map(List.<Integer>of(), i -> i)).isEmpty();
    }

    @Test
    void theFirstItemThatFailsDecidesWhatIsThrown() {
        CountDownLatch earlierHaveBegun = new CountDownLatch(2);
        CountDownLatch laterFails = new CountDownLatch(1);

        assertThatThrownBy(() -> workers.map(List.of(1, 2, 3), i -> {
                    if (i == 3) {
                        await(earlierHaveBegun);
                        laterFails.countDown();
                        throw new IllegalStateException("third");
                    }
                    earlierHaveBegun.countDown();
                    await(laterFails);
                    if (i == 2) {
                        throw new IllegalArgumentException("second");
                    }
                    return i;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("second");
    }

    @Test
    void anErrorIsThrownAsItIs() {
        assertThatThrownBy(() -> workers.map(List.of(1), i -> {
                    throw new AssertionError("no");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessage("no");
    }

    @Test
    void aFailureCancelsTheRest() {
        AtomicInteger done = new AtomicInteger();
        CountDownLatch interrupted = new CountDownLatch(3);
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(3);

        assertThatThrownBy(() -> workers.map(IntStream.range(0, 100).boxed().toList(), i -> {
                    if (i == 0) {
                        await(running);
                        throw new IllegalStateException("first");
                    }
                    running.countDown();
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        interrupted.countDown();
                        throw new IllegalStateException(e);
                    }
                    return done.incrementAndGet();
                }))
                .hasMessage("first");

        await(interrupted);
        assertThat(done).hasValue(0);
    }

    @Test
    void atTheEndOfABudgetWhatIsUnderWayComesToItsEnd() {
        CountDownLatch running = new CountDownLatch(3);
        CountDownLatch spent = new CountDownLatch(1);
        AtomicInteger done = new AtomicInteger();

        assertThatThrownBy(() -> workers.all(
                        IntStream.range(0, 100).boxed().toList(),
                        (i, tasks) -> tasks.call(0, () -> {
                                    if (i == 0) {
                                        await(running);
                                        throw new BudgetSpentException("spent");
                                    }
                                    running.countDown();
                                    await(spent);
                                    return done.incrementAndGet();
                                })
                                .whenComplete((result, failure) -> {
                                    if (i == 0) {
                                        spent.countDown();
                                    }
                                })))
                .isInstanceOf(BudgetSpentException.class);

        assertThat(done)
                .as("the three that were under way, and none after them")
                .hasValue(3);
    }

    @Test
    void theThreadsAreNamedAndDoNotKeepTheJvmAlive() {
        ThreadFactory platform = WorkerThreads.platform();

        List<String> names =
                workers.map(List.of(1, 2, 3), i -> Thread.currentThread().getName());

        assertThat(names).allSatisfy(name -> assertThat(name).startsWith("maspo-"));
        assertThat(platform.newThread(() -> {}).getName()).isEqualTo("maspo-1");
        assertThat(platform.newThread(() -> {}).isDaemon()).isTrue();
    }

    @Test
    void workThatHandsOutWorkDoesItItself() {
        List<Integer> outer = IntStream.range(0, 50).boxed().toList();

        List<List<String>> results = workers.map(outer, i -> workers.map(List.of(1, 2, 3), j -> i + "." + j));

        assertThat(results).hasSize(50);
        assertThat(results.get(49)).containsExactly("49.1", "49.2", "49.3");
    }

    @Test
    void whatMostOtherWorkWaitsForIsBegunFirst() {
        try (Workers one = new Workers(1)) {
            List<String> begun = new ArrayList<>();
            CountDownLatch allAreQueued = new CountDownLatch(1);

            one.all(List.of("first", "short", "long", "long too"), (name, tasks) -> {
                CompletableFuture<Boolean> work = tasks.call(name.startsWith("long") ? 3 : 0, () -> {
                    await(allAreQueued);
                    return begun.add(name);
                });
                if (name.equals("long too")) {
                    allAreQueued.countDown();
                }
                return work;
            });

            assertThat(begun).containsExactly("first", "long", "long too", "short");
        }
    }

    @Test
    void workThatFollowsOtherWorkNeedsNoThreadWhileItWaits() {
        try (Workers one = new Workers(1)) {
            List<Integer> sums = one.all(
                    List.of(1, 2),
                    (i, tasks) -> tasks.call(1, () -> i)
                            .thenCombine(tasks.call(1, () -> 10 * i), Integer::sum)
                            .thenCompose(sum -> tasks.call(0, () -> 100 * sum)));

            assertThat(sums).containsExactly(1100, 2200);
        }
    }

    @Test
    void aFailureShowsThroughWorkThatWasSkippedForIt() {
        try (Workers one = new Workers(1)) {
            CountDownLatch allAreQueued = new CountDownLatch(1);

            assertThatThrownBy(() -> one.all(List.of(1), (i, tasks) -> {
                        CompletableFuture<Integer> failing = tasks.call(1, () -> {
                            await(allAreQueued);
                            throw new IllegalStateException("the cause");
                        });
                        CompletableFuture<Integer> skipped = tasks.call(0, () -> 1);
                        allAreQueued.countDown();
                        return skipped.thenCombine(failing, Integer::sum);
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the cause");
        }
    }

    @Test
    void aFailureBeforeTheFirstPieceOfWorkIsThrownToo() {
        assertThatThrownBy(() -> workers.all(List.of(1), (i, tasks) -> {
                    throw new IllegalArgumentException("no work");
                }))
                .hasMessage("no work");
    }

    @Test
    void whoWaitsCanBeInterrupted() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        AtomicInteger outcome = new AtomicInteger();
        Thread waiting = new Thread(() -> {
            try {
                workers.map(List.of(1), i -> {
                    started.countDown();
                    await(never);
                    return i;
                });
            } catch (IllegalStateException e) {
                outcome.set(Thread.currentThread().isInterrupted() ? 1 : 2);
            }
        });

        waiting.start();
        await(started);
        waiting.interrupt();
        waiting.join();

        assertThat(outcome).hasValue(1);
    }
}
