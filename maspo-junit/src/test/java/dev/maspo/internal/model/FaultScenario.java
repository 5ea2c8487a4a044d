package dev.maspo.internal.model;

import static dev.maspo.testing.FaultyEndpoint.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.testing.FaultyEndpoint;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;

/** An endpoint that misbehaves, and what is expected of the attempts to call it. */
abstract class FaultScenario {

    static final Duration SHORT = Duration.ofMillis(300);

    final List<FaultyEndpoint> servers = new ArrayList<>();

    @AfterEach
    void close() {
        servers.forEach(FaultyEndpoint::close);
    }

    FaultyEndpoint endpoint(IntFunction<FaultyEndpoint.Behaviour> behaviours) throws IOException {
        servers.add(new FaultyEndpoint(behaviours));
        return servers.get(0);
    }

    FaultyEndpoint first(FaultyEndpoint.Behaviour fault) throws IOException {
        return endpoint(request -> request == 1 ? fault : says("Hello."));
    }

    void answersAfter(Attempting attempting, int requests) {
        assertThat(attempting.ask("Hi?").aiMessage().text()).isEqualTo("Hello.");
        assertThat(servers.get(0).requests()).isEqualTo(requests);
        assertThat(attempting.calls()).isEqualTo(requests);
    }

    void failsAfter(Attempting attempting, int requests, String... parts) {
        assertThatThrownBy(() -> attempting.ask("Hi?"))
                .isInstanceOf(ModelCallException.class)
                .message()
                .startsWith("The model failed for agent 'triage', case 'c1': ")
                .contains(parts)
                .contains("at " + servers.get(0).url());
        assertThat(servers.get(0).requests()).isEqualTo(requests);
        assertThat(attempting.calls()).isEqualTo(requests);
    }
}
