package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.judge.Weights;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BeamTest {

    private final Beam beam = new Beam("triage", "Sort.", new Ratings(new Weights(0.4, 0.4, 0.2), 1));

    @Test
    void beginsWithTheOriginal() {
        assertThat(beam.incumbent()).isEqualTo(new Candidate("triage.0", "triage.0", "Sort."));
        assertThat(beam.incumbent()).isEqualTo(beam.original());
        assertThat(beam.tried().add("Sort.")).isFalse();
    }

    @Test
    void childrenAreNumbered() {
        Candidate first = beam.child(Proposal.of("traces", beam.incumbent(), "Sort well."));
        Candidate second = beam.child(Proposal.of("traces", first, "Sort better."));

        assertThat(first)
                .isEqualTo(new Candidate(
                        "triage.1",
                        "triage.0",
                        "Sort well.",
                        "traces",
                        "@@ -1,1 +1,1 @@\n-Sort.\n+Sort well.",
                        Set.of()));
        assertThat(second.id()).isEqualTo("triage.2");
        assertThat(second.parent()).isEqualTo("triage.1");
    }

    @Test
    void aWinnerIsTheIncumbent() {
        Candidate winner = beam.child(Proposal.of("traces", beam.incumbent(), "Sort well."));
        beam.adopt(winner);

        assertThat(beam.incumbent()).isEqualTo(winner);
        assertThat(beam.original().prompt()).isEqualTo("Sort.");
        assertThat(beam.adoptions()).isEqualTo(1);
    }

    @Test
    void lostCasesAreThoseOfTheIncumbent() {
        beam.lostCases().add("c1");

        beam.adopt(beam.child(Proposal.of("traces", beam.incumbent(), "Sort well.")));

        assertThat(beam.lostCases()).isEmpty();
    }

    @Test
    void restsAfterFailuresUntilAPeerChanges() {
        beam.failed(0);
        beam.failed(0);
        assertThat(beam.rests(3, 0)).isFalse();

        beam.failed(0);

        assertThat(beam.rests(3, 0)).isTrue();
        assertThat(beam.rests(3, 0)).isTrue();
        assertThat(beam.rests(3, 1)).isFalse();
        beam.failed(1);
        assertThat(beam.rests(3, 1)).isFalse();
    }

    @Test
    void asksForAsManyFailuresAgainAfterAnAdoption() {
        beam.failed(0);
        beam.failed(0);
        beam.adopt(beam.child(Proposal.of("traces", beam.incumbent(), "Sort well.")));
        beam.failed(0);
        beam.failed(0);

        assertThat(beam.rests(3, 0)).isFalse();
        beam.failed(0);
        assertThat(beam.rests(3, 0)).isTrue();
    }
}
