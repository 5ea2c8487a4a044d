package dev.maspo.declarations;

import static org.junit.platform.testkit.engine.EventConditions.event;

import dev.maspo.fixtures.Forms;
import dev.maspo.testing.Running;
import org.assertj.core.api.Condition;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.testkit.engine.Event;

class CaseFormsTest {

    @ParameterizedTest
    @ValueSource(classes = {Forms.JsonLines.class, Forms.Json.class, Forms.Yaml.class, Forms.Csv.class})
    void everyFormHoldsTheSameCases(Class<?> fixture) {
        Running.jupiter(fixture)
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1))
                .reportingEntryPublished()
                .assertThatEvents()
                .haveExactly(
                        1, event(new Condition<Event>(e -> e.toString().contains("maspo.cases = '2'"), "2 cases")));
    }
}
