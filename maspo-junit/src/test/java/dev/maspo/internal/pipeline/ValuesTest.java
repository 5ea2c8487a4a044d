package dev.maspo.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.IntNode;
import java.nio.CharBuffer;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void textsAndConstantsStayAsTheyAre() {
        assertThat(Values.text("a \"b\"\n")).isEqualTo("a \"b\"\n");
        assertThat(Values.text(CharBuffer.wrap("ab"))).isEqualTo("ab");
        assertThat(Values.text(DayOfWeek.MONDAY)).isEqualTo("MONDAY");
    }

    @Test
    void anythingElseIsJson() {
        record Answer(String text, int score, List<String> sources) {}
        assertThat(Values.text(new Answer("x", 3, List.of("a"))))
                .isEqualTo("{\"score\":3,\"sources\":[\"a\"],\"text\":\"x\"}");
        assertThat(Values.text(7)).isEqualTo("7");
        assertThat(Values.text(true)).isEqualTo("true");
        assertThat(Values.text(IntNode.valueOf(3))).isEqualTo("3");
    }

    // Equal outputs must be equal texts, or a tie would be judged.
    @Test
    void theOrderOfAMapDoesNotMatter() {
        Map<String, Integer> map = new HashMap<>();
        for (int i = 40; i > 0; i--) {
            map.put("key" + i, i);
        }

        assertThat(Values.text(map)).isEqualTo(Values.text(new TreeMap<>(map)));
    }

    private static final class Unwritable {

        @JsonProperty
        private String text() {
            throw new IllegalStateException("no");
        }

        @Override
        public String toString() {
            return "unwritable";
        }
    }

    @Test
    void whatJacksonCannotWriteIsWrittenByItsToString() {
        assertThat(Values.text(new Unwritable())).isEqualTo("unwritable");
        assertThat(Values.text(List.of(new Unwritable()))).isEqualTo("[unwritable]");
    }
}
