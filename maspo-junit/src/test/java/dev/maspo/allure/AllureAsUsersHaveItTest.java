package dev.maspo.allure;

import static dev.maspo.testing.AllureFolderContent.named;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.maspo.fixtures.Checks;
import dev.maspo.fixtures.Desk;
import dev.maspo.testing.AllureFolderContent;
import dev.maspo.testing.FixtureInChild;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's JVM, with Allure and without. */
class AllureAsUsersHaveItTest {

    private static final String OFF = "-Djunit.platform.execution.listeners.deactivate=io.qameta.allure.*";

    @TempDir
    Path folder;

    private String run(Class<?> fixture, String... options) throws Exception {
        return FixtureInChild.run(fixture, folder, entry -> true, options);
    }

    private String withoutAllure(Class<?> fixture, String... options) throws Exception {
        return FixtureInChild.run(fixture, folder, entry -> !entry.contains("allure"), options);
    }

    private AllureFolderContent results() {
        return new AllureFolderContent(folder.resolve("target/allure-results"));
    }

    @Test
    void anAssertionShowsItsRateAndItsWorstCases() throws Exception {
        assertThat(run(Checks.Failing.class)).contains("0 succeeded, 1 failed").doesNotContain("maspo: ");

        JsonNode result = results().result("hasAnE");
        assertThat(result.path("status").asText()).isEqualTo("failed");
        assertThat(result.path("statusDetails").path("expected").asText()).isEqualTo("a rate of at least 0.8");
        assertThat(result.path("statusDetails").path("actual").asText()).isEqualTo("a rate of 0.500");
        assertThat(named(result.path("labels")))
                .containsEntry("maspo.verdict", "RATE TOO LOW")
                .containsEntry("maspo.pipeline", "checks");
        assertThat(named(result.path("parameters")))
                .containsEntry("score", "0.500")
                .containsEntry("minPassRate", "0.8")
                .containsEntry("cases", "4")
                .containsEntry("calls", "0")
                .containsKey("interval");
        // One is Allure's own.
        assertThat(result.path("parameters"))
                .filteredOn(parameter -> !parameter.path("name").asText().equals("UniqueId"))
                .allMatch(parameter -> parameter.path("excluded").asBoolean());
        assertThat(result.path("steps")).hasSize(2);
        JsonNode step = result.path("steps").get(0);
        assertThat(step.path("name").asText()).startsWith("case ").endsWith(": score 0.000");
        assertThat(step.path("steps"))
                .extracting(agent -> agent.path("name").asText())
                .containsExactly("upper", "praise");
        assertThat(results().attachment(result, "Rate over all cases")).startsWith("<svg ");
        assertThat(results().attachment(result, "Traces of the worst cases")).contains("\"praise\" : \"TWO!\"");
    }

    @Test
    void assertionsThatOneTestMethodStandsForHaveHistoriesOfTheirOwn() throws Exception {
        run(Checks.Scored.class);

        assertThat(results().results())
                .extracting(result -> result.path("name").asText())
                .containsExactlyInAnyOrder("isShort", "isLoud", "hasAnE");
        assertThat(results().results())
                .extracting(result -> result.path("historyId").asText())
                .doesNotHaveDuplicates();
    }

    @Test
    void anOptimizationCompletesTheTestThatStandsForIt() throws Exception {
        assertThat(run(Desk.class, "-Dmaspo.mode=optimize"))
                .contains("1 succeeded, 0 failed")
                .doesNotContain("maspo: ");

        JsonNode result = results().result("optimization of desk");
        assertThat(result.path("status").asText()).isEqualTo("passed");
        assertThat(named(result.path("labels"))).containsEntry("maspo.verdict", "ACCEPTED");
        assertThat(named(result.path("parameters")))
                .containsEntry("outcome", "ACCEPTED")
                .containsEntry("seed", "1");
        assertThat(results().attachment(result, "Score of the best prompts so far, by calls"))
                .contains("class=\"curve\"");
        assertThat(results().results()).hasSize(1);
        assertThat(folder.resolve("target/allure-results/maspo-desk-optimize-perf.json"))
                .content()
                .contains("\"key\" : \"maspo.desk.optimize.score\"");
        assertThat(folder.resolve("target/allure-results/environment.properties"))
                .content()
                .contains("desk.seed=1\n");
        assertThat(folder.resolve("target/allure-results/categories.json"))
                .content()
                .contains("REGRESSION");
    }

    @Test
    void anOptimizationThatAllureDoesNotHearOfHasAResultOfItsOwn() throws Exception {
        assertThat(run(Desk.class, "-Dmaspo.mode=optimize", OFF))
                .contains("1 succeeded, 0 failed")
                .doesNotContain("maspo: ");

        JsonNode result = results().result("optimization of desk");
        assertThat(result.path("fullName").asText()).isEqualTo(Desk.class.getName() + ".optimization of desk");
        assertThat(result.path("stop").asLong())
                .isGreaterThan(result.path("start").asLong());
        assertThat(named(result.path("labels"))).containsEntry("suite", Desk.class.getName());
    }

    @Test
    void withoutAllureNothingChanges() throws Exception {
        String tests = withoutAllure(Checks.Failing.class);
        String optimization = withoutAllure(Desk.class, "-Dmaspo.mode=optimize");

        assertThat(tests).contains("0 succeeded, 1 failed");
        assertThat(optimization).contains("1 succeeded, 0 failed");
        assertThat(tests + optimization).doesNotContain("NoClassDefFoundError").doesNotContain("maspo: ");
        assertThat(folder.resolve("target/allure-results")).doesNotExist();
        assertThat(folder.resolve("target/maspo/desk/summary.md")).exists();
    }
}
