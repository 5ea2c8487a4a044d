package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.pipeline.PromptSet;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParetoFrontTest {

    private static ParetoMember member(String prompt, double... scores) {
        return new ParetoMember(new PromptSet(Map.of("a", prompt)), Map.of("a", prompt), scores, 0);
    }

    private static ParetoFront front(ParetoMember... members) {
        ParetoFront front = new ParetoFront();
        Arrays.stream(members).forEach(front::add);
        return front;
    }

    private static String name(ParetoMember member) {
        return String.valueOf(member.prompts().get("a"));
    }

    private static List<String> kept(ParetoFront front) {
        return front.undominated().stream().map(ParetoFrontTest::name).toList();
    }

    @Test
    void whoIsBestInACaseStaysHoweverBadTheRest() {
        assertThat(kept(front(
                        member("broad", 1, 1, 1, 0), member("narrow", 0, 0, 0, 1), member("nowhere", 0, 0, 0, 0))))
                .containsExactly("broad", "narrow");
    }

    @Test
    void whoIsInFrontOnlyBesideOthersIsLeftOutTheWeakestFirst() {
        assertThat(kept(front(member("a", 1, 1, 0), member("b", 1, 0, 0), member("c", 0, 0, 1))))
                .containsExactly("a", "c");
        assertThat(kept(front(member("twin", 1, 0), member("better", 1, 1)))).containsExactly("better");
    }

    @Test
    void parentsAreDrawnByTheNumberOfCasesInWhichTheyLead() {
        ParetoFront front = front(member("three", 1, 1, 1, 0), member("one", 0, 0, 0, 1));
        Random random = new Random(5);

        long three = IntStream.range(0, 4_000)
                .filter(i -> name(front.draw(random)).equals("three"))
                .count();

        assertThat(three).isBetween(2_900L, 3_100L);
    }

    @Test
    void theBestIsTheHighestMeanAndOfEqualsTheFirst() {
        assertThat(name(front(member("a", 1, 0), member("b", 0, 1), member("c", 0, 0))
                        .best()))
                .isEqualTo("a");
        assertThat(name(front(member("a", 1, 0), member("b", 1, 0.5)).best())).isEqualTo("b");
    }
}
