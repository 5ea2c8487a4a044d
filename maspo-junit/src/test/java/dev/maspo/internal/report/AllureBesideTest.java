package dev.maspo.internal.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.maspo.testing.GateResults;
import dev.maspo.testing.RunResults;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The files beside Allure's results. */
class AllureBesideTest {

    @Test
    void theMetricsOfACheckHaveTheirPipelinesName() {
        assertThat(AllureMetrics.of(GateResults.regression(), 7))
                .containsExactly(
                        metric("maspo.support-desk.score", 0.71),
                        metric("maspo.support-desk.effect", -0.13),
                        metric("maspo.support-desk.quotesTheOrderNumber.score", 0.82),
                        metric("maspo.support-desk.calls", 3_950));
        assertThat(AllureMetrics.of(GateResults.error(), 7)).containsExactly(metric("maspo.support-desk.calls", 3_950));
    }

    @Test
    void theMetricsOfAnOptimizationStandApart() {
        assertThat(AllureMetrics.of(RunResults.unchanged(), 7))
                .containsExactly(
                        metric("maspo.support-desk.optimize.before", 0.508),
                        metric("maspo.support-desk.optimize.score", 0.508),
                        metric("maspo.support-desk.optimize.calls", 3_950));
    }

    private static AllureMetrics.Metric metric(String key, double value) {
        return new AllureMetrics.Metric(key, key, value, 7, 7);
    }

    @Test
    void theUsersEnvironmentStaysAndOursIsRenewed() throws IOException {
        String text = AllureProperties.merged(
                "# mine\nBrowser=none\ndesk.seed=1\nmail.seed=2", Map.of("desk.seed", "3\\4\nx=5"));

        assertThat(text).isEqualTo("# mine\nBrowser=none\nmail.seed=2\ndesk.seed=3\\\\4 / x=5\n");
        Properties properties = new Properties();
        properties.load(new StringReader(text));
        assertThat(properties).containsEntry("desk.seed", "3\\4 / x=5").doesNotContainKey("x");
        assertThat(AllureProperties.merged(text, Map.of())).isEqualTo(text);
    }

    @Test
    void theEnvironmentNamesBaselineAndSeed() {
        assertThat(AllureProperties.of(GateResults.regression()))
                .containsEntry("support-desk.baseline", "src/test/maspo/support-desk.baseline.json");
        assertThat(AllureProperties.of(RunResults.unchanged())).containsEntry("support-desk.seed", "1");
    }

    @Test
    void theCategoriesAreJson() throws IOException {
        JsonNode categories = new ObjectMapper().readTree(AllureProperties.categories());

        assertThat(categories).hasSize(4).allMatch(category -> category.has("name") && category.has("matchedStatuses"));
    }
}
