package dev.maspo.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.maspo.fixtures.Desk;
import dev.maspo.fixtures.Keyless;
import dev.maspo.launcher.LauncherAccess;
import dev.maspo.result.CaseCounts;
import dev.maspo.result.PlanResult;
import dev.maspo.result.PlannedAgent;
import dev.maspo.result.RunResult;
import dev.maspo.result.Usage;
import dev.maspo.testing.ModelServer;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Planning;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said before a run, held against the run. */
class PlanTest {

    @TempDir
    Path folder;

    private Map<String, String> parameters(ModelServer server, String... more) {
        Map<String, String> parameters = new TreeMap<>(server.parameters());
        parameters.put("maspo.cache", "on");
        parameters.put("maspo.cache.file", folder.resolve("calls.db").toString());
        for (int i = 0; i < more.length; i += 2) {
            parameters.put(more[i], more[i + 1]);
        }
        return parameters;
    }

    @Test
    void noRunTakesMoreThanThePlanSaysAndNoneOfItsCallsIsMadeForIt() throws IOException {
        try (ModelServer server = new ModelServer()) {
            PlanResult plan = Planning.plan(Desk.class, folder, parameters(server));

            assertThat(server.requests()).isZero();
            assertThat(plan.cases()).isEqualTo(40);
            assertThat(plan.split()).isEqualTo(new CaseCounts(20, 20, 0));
            assertThat(plan.test().calls()).isEqualTo(new Usage.Calls(80, 0, 0));
            assertThat(plan.decision().calls()).isEqualTo(new Usage.Calls(80, 0, 0));
            assertThat(plan.notes())
                    .contains("The cache was not looked into: there is none yet, calls.db is made by the first run.");
            assertThat(folder.resolve("calls.db")).doesNotExist();

            RunResult run = Optimizing.result(LauncherAccess.run(Desk.class, folder, parameters(server)));
            Usage.Calls used = run.usage().calls();
            Usage.Calls most = plan.optimize().calls();
            assertThat(used.agent()).isPositive().isLessThanOrEqualTo(most.agent());
            assertThat(used.judge()).isPositive().isLessThanOrEqualTo(most.judge());
            assertThat(used.optimizer()).isPositive().isLessThanOrEqualTo(most.optimizer());
            assertThat(plan.expected().calls().total()).isBetween(used.total(), most.total());
        }
    }

    @Test
    void theCacheIsLookedThroughAsFarAsItsAnswersReach() throws Exception {
        try (ModelServer server = new ModelServer()) {
            LauncherAccess.run(Desk.class, folder, parameters(server));
            byte[] before = Files.readAllBytes(folder.resolve("desk/run.json"));
            server.reset(number -> {}, number -> {});

            PlanResult whole = Planning.plan(Desk.class, folder, parameters(server));
            assertThat(whole.agents())
                    .containsExactly(new PlannedAgent("sorter", 1, 40, 0, 0), new PlannedAgent("writer", 1, 40, 0, 0));

            execute("DELETE FROM maspo_calls WHERE agent = 'writer'");
            PlanResult half = Planning.plan(Desk.class, folder, parameters(server));
            assertThat(half.agents())
                    .containsExactly(new PlannedAgent("sorter", 1, 40, 0, 0), new PlannedAgent("writer", 1, 0, 40, 0));

            execute("DELETE FROM maspo_calls WHERE request LIKE '%ticket 1%'");
            PlanResult less = Planning.plan(Desk.class, folder, parameters(server));
            assertThat(less.agents())
                    .containsExactly(
                            new PlannedAgent("sorter", 1, 29, 11, 0), new PlannedAgent("writer", 1, 0, 29, 11));

            assertThat(server.requests()).isZero();
            assertThat(folder.resolve("desk/run.json")).hasBinaryContent(before);
        }
    }

    @Test
    void tokensAndMoneyAreReckonedFromWhatIsKnown() throws IOException {
        try (ModelServer server = new ModelServer()) {
            String[] prices = {"maspo.price.desk.input", "2", "maspo.price.desk.output", "10"};
            PlanResult guess = Planning.plan(Desk.class, folder, parameters(server, "maspo.plan.answerTokens", "7"));
            // 40 requests of 26 bytes and the ticket, 40 of 23 and the answer; each answer has 7 tokens.
            assertThat(guess.test().tokens().output()).isEqualTo(80 * 7);
            assertThat(guess.test().tokens().input()).isBetween(500L, 1500L);
            assertThat(guess.test().money()).isNull();
            assertThat(guess.notes())
                    .contains("The price of the model 'desk' is not known. Set maspo.price.desk.input and .output,"
                            + " each for a million tokens.");

            LauncherAccess.run(Desk.class, folder, parameters(server));
            PlanResult known = Planning.plan(Desk.class, folder, parameters(server, prices));
            // The server reports 10 and 2 tokens for every call.
            assertThat(known.test().tokens()).isEqualTo(new Usage.Tokens(800, 160));
            assertThat(known.test().money()).isCloseTo((800 * 2 + 160 * 10) / 1e6, within(1e-12));
        }
    }

    @Test
    void budgetsAreHeldAgainstIt() throws IOException {
        try (ModelServer server = new ModelServer()) {
            PlanResult plan = Planning.plan(
                    Desk.class,
                    folder,
                    parameters(
                            server,
                            "maspo.budget.calls",
                            "100",
                            "maspo.budget.money",
                            "1",
                            "maspo.retry.attempts",
                            "2"));

            assertThat(plan.attempts()).isEqualTo(2);
            assertThat(plan.notes())
                    .anyMatch(note ->
                            note.startsWith("The budget maspo.budget.calls = 100 is below the most that is planned ("))
                    .anyMatch(note -> note.startsWith("With maspo.budget.money set, a run is refused"));
        }
    }

    @Test
    void neitherAKeyNorAModelIsNeeded() throws IOException {
        try (ModelServer server = new ModelServer()) {
            PlanResult plan = Planning.plan(
                    Desk.class, folder, parameters(server, "maspo.model.api-key-env", "NOBODY_SETS_THIS_ONE"));
            assertThat(plan.optimize()).isNotNull();
        }
        PlanResult keyless = Planning.plan(Keyless.class, folder, Map.of());

        assertThat(keyless.optimize().calls().total()).isPositive();
        assertThat(keyless.notes())
                .anyMatch(note -> note.startsWith("Nothing can be looked up for a model that cannot be made: ")
                        && note.contains("set MY_KEY"));
    }

    @Test
    void aClassThatCannotBeOptimizedIsPlannedAsATest() {
        PlanResult plan = Planning.plan(Keyless.Few.class, folder, Map.of());

        assertThat(plan.optimize()).isNull();
        assertThat(plan.split()).isNull();
        assertThat(plan.test().calls()).isEqualTo(new Usage.Calls(4, 0, 0));
        assertThat(plan.notes()).anyMatch(note -> note.startsWith("It cannot be optimized. The case file "));
    }

    @Test
    void agentMethodsAreNotRunUnlessThereIsSomethingToFind() throws Exception {
        Keyless.RUNS.set(0);
        try (ModelServer server = new ModelServer()) {
            Planning.plan(Keyless.class, folder, parameters(server));
            assertThat(Keyless.RUNS).hasValue(0);

            LauncherAccess.run(Desk.class, folder, parameters(server));
            Planning.plan(Keyless.class, folder, parameters(server, "maspo.plan.lookup", "false"));
            assertThat(Keyless.RUNS).hasValue(0);

            Planning.plan(Keyless.class, folder, parameters(server));
            assertThat(Keyless.RUNS).hasValue(40);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("calls.db"))) {
            connection.createStatement().execute(sql);
        }
    }
}
