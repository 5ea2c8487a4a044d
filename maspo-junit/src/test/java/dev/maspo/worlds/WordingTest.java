package dev.maspo.worlds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordingTest {

    @Test
    void everyWordingNamesItsRule() {
        for (int wording = 0; wording < Wording.WORDINGS; wording += 7) {
            for (int rule = 0; rule < 16; rule++) {
                assertThat(Wording.rules(1, Wording.sentence(1, rule, wording))).isEqualTo(1L << rule);
                assertThat(Wording.rules(1, Wording.made(rule, wording))).isEqualTo(1L << rule);
            }
        }
    }

    @Test
    void madeWordingsShareNoWordOfContent() {
        Set<String> words = new HashSet<>();
        for (int wording = 0; wording < 200; wording++) {
            List<String> long1 = List.of(
                            Wording.made(3, wording).replace(".", "").split(" ", -1))
                    .stream()
                    .filter(word -> word.length() > 3)
                    .toList();

            assertThat(long1).hasSize(2);
            assertThat(words.addAll(long1)).isTrue();
        }
    }
}
