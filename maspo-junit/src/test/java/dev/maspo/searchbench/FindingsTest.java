package dev.maspo.searchbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FindingsTest {

    private static List<Measurement> seeds(String variant, double found, long calls) {
        return LongStream.rangeClosed(1, 3)
                .mapToObj(seed -> Measurements.of(variant, seed, found + seed / 100.0, calls))
                .toList();
    }

    private static Map<String, List<Measurement>> variants(Object... pairs) {
        Map<String, List<Measurement>> variants = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 3) {
            String variant = (String) pairs[i];
            variants.put(variant, seeds(variant, (Double) pairs[i + 1], ((Integer) pairs[i + 2]).longValue()));
        }
        return variants;
    }

    @Test
    void aPresetIsComparedWithThePublishedOneSeedBySeed() {
        assertThat(Findings.of(Rows.PAPER, variants("chain/paper", 0.5, 4_000, "chain/joint", 0.75, 1_000)))
                .containsExactly("chain, joint against paper: score +0.250 [+0.250, +0.250], calls x 0.25");
    }

    @Test
    void aJudgeIsComparedWithTheUnbiasedOne() {
        assertThat(Findings.of(Rows.JUDGE, variants("chain/unbiased/joint", 0.5, 100, "chain/bad/joint", 0.45, 100)))
                .containsExactly("chain, bad against unbiased, joint: score -0.050 [-0.050, -0.050], calls x 1.00");
    }

    @Test
    void acceptedRunsAreCounted() {
        assertThat(Findings.of(Rows.NULL, variants("chain/joint", 0.485, 100)))
                .containsExactly("chain, joint: changed in 3 of 3 runs, accepted in 2: 66.7 % [20.8, 93.9]");
    }

    @Test
    void theExponentIsTheSlopeOfTheLogarithms() {
        Map<String, List<Measurement>> squares = new LinkedHashMap<>();
        IntStream.of(2, 4, 8, 16)
                .forEach(agents -> squares.put(
                        agents + " agents", List.of(Measurements.of("x", 1, agents, 0.5, agents * (agents - 1L)))));

        assertThat(Findings.of(Rows.SIZE, squares))
                .containsExactly("calls grow with the power 1.00 of edges times agents (1 is linear)");
    }

    @Test
    void theEnginesOwnTimeIsAShareOfTheWhole() {
        assertThat(Findings.of(Rows.TIME, variants("chain/at once/joint", 0.5, 100, "chain/50 ms/joint", 0.5, 100)))
                .containsExactly("chain: 0.10 s with instant models, 4.00 s at 50 ms and 16 calls at once: 2.5 %");
    }
}
