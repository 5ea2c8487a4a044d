package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Keyed;
import dev.maspo.testing.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A call that is not recorded is never made, never passed over, and well described. */
class UnrecordedCallsTest {

    @TempDir
    Path folder;

    private Recordings recordings;

    @BeforeEach
    void open() {
        recordings = new Recordings(folder);
    }

    private String testFailure(Class<?> fixture, String... parameters) {
        return String.valueOf(
                Running.failure(recordings.test("replay", fixture, parameters)).getMessage());
    }

    @Test
    void theRunFailsAndShowsTheNearestCall() throws IOException {
        recordings.test("record", Keyed.Desk.class);
        recordings.edit(lines -> lines.map(line -> line.replace("You sort tickets.", "You sort all tickets.")));

        // One call at a time: of several at once, chance decides which fails first.
        assertThat(testFailure(Keyed.Desk.class, "maspo.concurrency", "1"))
                .startsWith("The call of agent 'sorter', case 't00' is not in the recording "
                        + recordings.file() + ".\n"
                        + "The nearest call that it holds, of case 't00', differs like this (- recorded, + asked now):\n"
                        + "  - You sort all tickets.\n"
                        + "  + You sort tickets.\n"
                        + "To record it, run mvn test -Dmaspo.calls=record with the models at hand.");
    }

    @Test
    void anAgentThatCatchesEverythingDoesNotHideIt() throws IOException {
        recordings.test("record", Keyed.Stubborn.class);
        recordings.edit(lines -> lines.filter(line -> !line.contains("\"agent\":\"writer\"")));

        assertThat(testFailure(Keyed.Stubborn.class))
                .startsWith("The call of agent 'writer', case 't0")
                .contains("The recording holds no call of this role and agent.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"judge", "optimizer"})
    void itIsNoTieAndNoRefusedProposal(String role) throws IOException {
        assertThat(recordings.optimize("record", Keyed.Desk.class, "recorded").error())
                .isNull();
        long all = recordings.calls(role);
        AtomicInteger seen = new AtomicInteger();
        recordings.edit(lines -> lines.filter(
                line -> !line.startsWith("{\"role\":\"" + role + "\"") || seen.incrementAndGet() % 2 == 0));
        assertThat(recordings.calls(role)).isBetween(1L, all - 1);

        assertThat(recordings.optimize("replay", Keyed.Desk.class, "replayed").error())
                .contains("the " + role, "agent '", " is not in the recording ")
                .contains("The nearest call that it holds")
                .contains("run mvn maspo:optimize -Dmaspo.calls=record with")
                .doesNotContainPattern("_[0-9a-f]{16}");
    }

    @Test
    void theTextOfModelsCannotControlTheTerminal() throws IOException {
        recordings.test("record", Keyed.Desk.class);
        recordings.edit(lines ->
                lines.map(line -> line.replace("You sort tickets.", "You\\u001b[31m sort \\u202Eall\\r tickets.")));

        String message = testFailure(Keyed.Desk.class);

        assertThat(message).contains("You\\u001B[31m sort \\u202Eall");
        assertThat(message.chars().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
    }

    @Test
    void withoutARecordingItSaysHowToMakeOne() {
        assertThat(testFailure(Keyed.Desk.class))
                .startsWith("There is no recording " + recordings.file() + ", which maspo.calls=replay needs.")
                .contains("mvn test -Dmaspo.calls=record", "maspo.calls.directory");
    }

    @Test
    void anotherModelIsNotAnsweredFor() {
        recordings.test("record", Keyed.Desk.class);

        assertThat(String.valueOf(Running.failure(recordings.test(
                                "replay",
                                Keyed.Desk.class,
                                "maspo.model.base-url",
                                "http://localhost:1/v1",
                                "maspo.model.name",
                                "fox-2"))
                        .getMessage()))
                .contains("a model without a name", "role AGENT", "'fox-2' is configured");
    }

    @Test
    void anUnknownWayIsRefused() {
        assertThat(String.valueOf(Running.failure(recordings.test("playback", Keyed.Desk.class))
                        .getMessage()))
                .startsWith("maspo.calls must be live, record or replay, but is 'playback'.");
    }
}
