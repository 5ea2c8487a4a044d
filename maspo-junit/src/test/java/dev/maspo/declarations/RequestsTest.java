package dev.maspo.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Asking;
import dev.maspo.testing.Running;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches the models. */
class RequestsTest {

    @BeforeEach
    void forget() {
        Asking.LOG.clear();
    }

    @Test
    void aPromptWithoutPlaceholdersIsTheSystemMessageAndTheInputsFollow() {
        run(Asking.WithoutPlaceholders.class);

        assertThat(Asking.LOG)
                .hasSize(8)
                .contains("system:Sort the ticket.\nuser:one")
                .contains("system:Answer the ticket.\nuser:one\n\nsort:\nBILLING\n\nlist:\n[1,2]");
    }

    @Test
    void placeholdersTakeTheFieldsOfAnInputThatIsAnObject() {
        run(Asking.WithFields.class);

        assertThat(Asking.LOG)
                .contains("user:Subject: bill\nLines: []\nAll: {\"subject\":\"bill\",\"lines\":[]}")
                .contains("user:Mail of BILLING {{subject}} about bill");
    }

    @Test
    void anInputCannotPullInOtherInputs() {
        run(Asking.WithFields.class);

        assertThat(Asking.LOG)
                .contains(
                        "user:Subject: late {{input}} parcel\nLines: [1,2]\nAll: {\"subject\":\"late {{input}} parcel\",\"lines\":[1,2]}");
    }

    @Test
    void anAiServiceWorksWithThePromptAndTheModelOfTheCall() {
        run(Asking.WithAiServices.class);

        assertThat(Asking.LOG)
                .hasSize(8)
                .anyMatch(asked -> asked.startsWith("user:You sort tickets.\n---\none"))
                .anyMatch(asked -> asked.equals("system:Answer the ticket.\nuser:Queue BILLING, ticket one"));
    }

    @Test
    void anAgentThatAsksTheSameTwiceGetsTwoSamples() {
        run(Asking.AskingTwice.class);

        assertThat(Asking.LOG).hasSize(8);
    }

    private static void run(Class<?> fixture) {
        Running.jupiter(fixture)
                .testEvents()
                .assertStatistics(stats -> stats.failed(0).aborted(0));
        assertThat(Asking.LOG).isNotEmpty();
    }
}
