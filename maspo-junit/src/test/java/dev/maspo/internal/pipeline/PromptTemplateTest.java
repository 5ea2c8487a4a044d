package dev.maspo.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptTemplateTest {

    @ParameterizedTest
    @ValueSource(strings = {"{{input}}", "{{ input }}", "{{input }}", "{{\tinput\n}}"})
    void fillsPlaceholdersWhateverTheirSpacing(String placeholder) {
        assertThat(PromptTemplate.render("Sort " + placeholder + "!", Map.of("input", "it")))
                .isEqualTo("Sort it!");
    }

    @Test
    void fillsEveryOccurrence() {
        assertThat(PromptTemplate.render("{{a}}{{b}} {{a}}", Map.of("a", "1", "b", "2")))
                .isEqualTo("12 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{b}}", "$1 and ${x}", "C:\\new\\1", "{{a}}", "", "line\nline"})
    void takesValuesAsTheyAre(String value) {
        assertThat(PromptTemplate.render("<{{a}}>", Map.of("a", value, "b", "secret")))
                .isEqualTo("<" + value + ">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{input}",
                "{\"a\": {\"b\": {\"c\": 1}}}",
                "\\frac{1}{2} and \\mathbf{x}",
                "{{}}",
                "{{ }}",
                "{{1}}",
                "{{\"a\": 1}}",
                "{{a b}}",
                "{{a",
                "a}}",
                "{ {a} }",
                "\\ and $1"
            })
    void leavesAnythingElseAlone(String text) {
        assertThat(PromptTemplate.render(text, Map.of())).isEqualTo(text);
        assertThat(PromptTemplate.placeholders(text)).isEmpty();
    }

    @Test
    void findsTheNames() {
        assertThat(PromptTemplate.placeholders("{{ ticket.subject }} {{größe}} {{a-1}} {{_x}} {{a-1}}"))
                .containsExactly("_x", "a-1", "größe", "ticket.subject");
    }

    @Test
    void saysWhichPlaceholderNobodyFills() {
        assertThatThrownBy(() -> PromptTemplate.render("{{queue}}", Map.of("triage", "x", "input", "y")))
                .isInstanceOf(MaspoException.class)
                .hasMessage("Nobody fills the placeholder {{queue}}. There are: [input, triage].");
    }
}
