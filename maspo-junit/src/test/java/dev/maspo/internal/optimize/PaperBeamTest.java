package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PaperBeamTest {

    private final PaperBeam beam = new PaperBeam("a", "original");

    private PaperNode node(String prompt, double score) {
        return new PaperNode(beam.child(Proposal.of("test", beam.best().candidate(), prompt)), score);
    }

    private List<String> prompts() {
        return beam.nodes().stream().map(node -> node.candidate().prompt()).toList();
    }

    @Test
    void itBeginsWithTheOriginalAlone() {
        assertThat(prompts()).containsExactly("original");
        assertThat(beam.best().score()).isZero();
        assertThat(beam.best().candidate().id()).isEqualTo("a.0");
    }

    @Test
    void theTwoHighestSumsStay() {
        beam.grow(List.of(node("weak", 0.1), node("strong", 0.3), node("middle", 0.2)));

        assertThat(prompts()).containsExactly("strong", "middle");
    }

    @Test
    void duplicatesFillItAsTheyFillTheReferenceImplementations() {
        PaperNode original = beam.best();

        beam.grow(List.of(original, original));

        assertThat(prompts()).containsExactly("original", "original");
    }

    @Test
    void theBestKeepsItsMisalignmentCasesUntilAnotherBestHasSome() {
        beam.crown(node("first", 0.1), List.of("c1", "c2"));
        beam.crown(node("second", 0.2), List.of());

        assertThat(beam.best().candidate().prompt()).isEqualTo("second");
        assertThat(beam.misaligned()).containsExactly("c1", "c2");

        beam.crown(node("third", 0.3), List.of("c3"));
        assertThat(beam.misaligned()).containsExactly("c3");
    }

    @Test
    void aRefreshForgetsTheSumsAndPutsItsFirstOnTop() {
        PaperNode first = node("first", 1.5);
        PaperNode second = node("second", 1.1);
        beam.grow(List.of(first, second));
        beam.crown(first, List.of());

        beam.refresh(List.of(new PaperNode(first.candidate(), 0), new PaperNode(second.candidate(), 0.2)));

        assertThat(beam.best().candidate().prompt()).isEqualTo("second");
        assertThat(beam.best().score()).isEqualTo(0.2);
        assertThat(prompts()).containsExactly("second", "first");
    }
}
