package dev.maspo.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.ModelRole;
import org.junit.jupiter.api.Test;

class CallerTest {

    @Test
    void saysOnWhoseBehalfItAsks() {
        assertThat(new Caller(ModelRole.AGENT, "triage", "c1", 0)).hasToString("agent 'triage', case 'c1'");
        assertThat(new Caller(ModelRole.JUDGE, "triage", "c1", 0))
                .hasToString("the judge of agent 'triage', case 'c1'");
        assertThat(new Caller(ModelRole.OPTIMIZER, "triage", "", 0)).hasToString("the optimizer for agent 'triage'");
    }

    @Test
    void aReplicateDiffersInItsNumberAlone() {
        Caller caller = new Caller(ModelRole.AGENT, "triage", "c1", 0);

        assertThat(caller.replicate(2)).isEqualTo(new Caller(ModelRole.AGENT, "triage", "c1", 2));
        assertThat(caller.replicate(0)).isEqualTo(caller);
    }
}
