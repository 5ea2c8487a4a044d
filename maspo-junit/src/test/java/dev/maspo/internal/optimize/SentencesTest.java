package dev.maspo.internal.optimize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    private static List<String> of(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int end : Sentences.ends(text)) {
            sentences.add(text.substring(from, end).strip());
            from = end;
        }
        return sentences;
    }

    // The bar is where a sentence ends.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Be brief.|Name dates!|Why?|Because.",
                "Really?!|Yes...|No…|End",
                "Use tools, e.g. Maven or i.e. Gradle, as Dr. Knuth and J. R. Smith did.|Then stop.",
                "Round 3.5 to 4.|5 is too many.",
                "See https://a.example/b.c?d=E, f for more at v1.2.3.|Then stop.",
                "Say \"Stop.\"|Then stop.",
                "Say it (in brief. And well) at once.|Then stop.",
                "Write `a. B` as code.|Then stop.",
                "Ends in etc.|Then goes on.",
                "Antworte kurz, z.B. so, d.h. Knapp.|Über alles andere schweigst du.",
                "¿Qué pide el cliente?|¡Sé breve!|Responde a la Sra. López.",
                "请简短。|列出日期！|为什么？|因为「好。坏。」如此",
                "簡潔に。|日付を書く。",
                "اذكر التاريخ؟|نعم.",
                "तारीख लिखो।|छोटा रखो।",
                "1. First do it.|Then stop.",
                "Answer in one word. it may be short.",
                "no end"
            })
    void sentencesEndWhereTheyEnd(String marked) {
        List<String> wanted = List.of(marked.split("\\|", -1));

        assertThat(of(String.join(
                        wanted.get(0).matches("\\p{IsHan}.*|\\p{IsHan}*[\\p{IsHiragana}].*") ? "" : " ", wanted)))
                .isEqualTo(wanted);
    }
}
