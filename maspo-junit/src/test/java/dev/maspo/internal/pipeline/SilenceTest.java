package dev.maspo.internal.pipeline;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.executor;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.model.input.PromptTemplate;
import dev.maspo.MaspoException;
import dev.maspo.testing.Reply;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SilenceTest {

    private static final String PROMPT = "You sort. Ticket: {{input}} End.";

    private static CaseRun run(AgentFunction function) {
        return run(PROMPT, function);
    }

    private static CaseRun run(String prompt, AgentFunction function) {
        Pipeline only = only(function);
        return executor(only, new Reply(text -> "answer to " + text))
                .run(item("c1", "where is it?"), new PromptSet(Map.of("only", prompt)), null);
    }

    private static Pipeline only(AgentFunction function) {
        return pipeline(new Agent("only", "Role", "prompts/only.md", List.of(), function));
    }

    @Test
    void anAgentThatAsksIsAsked() {
        assertThat(run((call, inputs) -> call.chat()).step("only").asked()).isTrue();
    }

    @Test
    void anAgentThatAsksSeveralTimesIsAsked() {
        assertThat(run((call, inputs) -> call.chat() + call.chat()).step("only").asked())
                .isTrue();
    }

    @Test
    void anAgentMayJustAskNothing() {
        CaseRun run = run((call, inputs) -> "as it was");

        assertThat(run.failure()).isNull();
        assertThat(run.step("only").asked()).isFalse();
        assertThat(run.text("only")).contains("as it was");
    }

    @Test
    void whoSaysThatItSkipsMayAskSomethingElse() {
        CaseRun run = run((call, inputs) -> call.skip(call.model().chat("Go on?")));

        assertThat(run.failure()).isNull();
        assertThat(run.step("only").asked()).isFalse();
    }

    @Test
    void whoSkipsAfterItsPromptWasReadCountsAsAsked() {
        assertThat(run((call, inputs) -> call.skip(call.chat())).step("only").asked())
                .isTrue();
    }

    @Test
    void theTemplateMayBeRenderedByTheUsersCode() {
        CaseRun run = run((call, inputs) -> call.model()
                .chat(PromptTemplate.from(call.template())
                        .apply(Map.of("input", "something else"))
                        .text()));

        assertThat(run.failure()).isNull();
        assertThat(run.step("only").asked()).isTrue();
        assertThat(run.text("only")).contains("answer to You sort. Ticket: something else End.");
    }

    @Test
    void aPartOfTheTemplateIsNotThePrompt() {
        CaseRun run = run((call, inputs) ->
                call.model().chat(call.template().substring(0, call.template().indexOf("End."))));

        assertThat(run.failure()).hasMessageContaining("was in no request");
    }

    @Test
    void theTextsBetweenThePlaceholdersMustStandInOrder() {
        ReadPrompt prompt = new ReadPrompt("One {{a}} two {{b}}", "One 1 two 2");
        prompt.renderedByOthers();

        assertThat(prompt.isIn("Before. One x two y")).isTrue();
        assertThat(prompt.isIn("two x One y")).isFalse();
        assertThat(prompt.isIn("One x")).isFalse();
    }

    @Test
    void aTextThatLooksLikeThePromptIsNotItUnlessTheTemplateWasTaken() {
        assertThat(run((call, inputs) -> call.model().chat("You sort. Ticket: something else End."))
                        .failure())
                .hasMessageContaining("was in no request");
    }

    @Test
    void aTemplateOfPlaceholdersAloneIsKnownByItsRenderedText() {
        ReadPrompt prompt = new ReadPrompt("{{a}} {{b}}", "1 2");
        prompt.renderedByOthers();

        assertThat(prompt.isIn("say 1 2")).isTrue();
        assertThat(prompt.isIn("anything")).isFalse();
    }

    @Test
    void constraintsAreNotAboutSilence() {
        Constraint never = new Constraint("never met", false, (call, output, text) -> "no");
        Agent strict = new Agent(
                "only", "Role", "", "prompts/only.md", List.of(), (call, in) -> call.skip("x"), List.of(never));

        CaseRun run = executor(pipeline(strict), new Reply(text -> text))
                .run(item("c1", "?"), new PromptSet(Map.of("only", PROMPT)), null);

        assertThat(run.step("only").checks().met()).isTrue();
    }

    @Test
    void aPromptThatIsReadInSomeCaseIsFine() {
        Pipeline only = only((call, inputs) -> "");
        CaseRun silent = run((call, inputs) -> call.skip("x"));
        CaseRun asked = run((call, inputs) -> call.chat());

        assertThatCode(() -> SilentAgents.check(only, List.of(silent, asked))).doesNotThrowAnyException();
        assertThatThrownBy(() -> SilentAgents.check(only, List.of(silent, silent)))
                .isInstanceOf(MaspoException.class)
                .hasMessage("Agent 'only' asked no model in any of 2 cases, so the prompt prompts/only.md reached no"
                        + " model, and no change to it could matter. Call AgentCall.chat(), or hand AgentCall.prompt()"
                        + " unchanged, or AgentCall.template() with its placeholders filled in, to AgentCall.model()."
                        + " If it is asked in some cases only, add a case in which it is.");
    }

    @Test
    void aSharedPromptNeedsToBeReadByOneOfItsAgents() {
        Agent first = new Agent("a", "Role", "prompts/p.md", List.of(), (call, in) -> call.chat());
        Agent second = new Agent(
                "b", "Role", "prompts/p.md", List.of("a"), (call, in) -> call.skip(String.valueOf(in.get("a"))));
        Pipeline loop = pipeline(first, second);

        CaseRun run =
                executor(loop, new Reply(text -> "x")).run(item("c1", "?"), new PromptSet(Map.of("a", PROMPT)), null);

        assertThat(run.step("a").asked()).isTrue();
        assertThat(run.step("b").asked()).isFalse();
        assertThatCode(() -> SilentAgents.check(loop, List.of(run))).doesNotThrowAnyException();
    }

    @Test
    void aPredecessorsOutputHasTheNameThatThePromptGivesIt() {
        Agent reply = new Agent(
                "reply",
                "Role",
                "",
                "prompts/reply.md",
                List.of("triage"),
                (call, in) -> call.prompt() + "|" + call.chat(),
                List.of(),
                Map.of("triage", "queue"),
                "reply");
        Pipeline desk = pipeline(chatting("triage"), reply);

        CaseRun run = executor(desk, new Reply(text -> "billing"))
                .run(item("c1", "?"), new PromptSet(Map.of("triage", "Sort.", "reply", "For {{queue}}.")), null);

        assertThat(run.text("reply")).contains("For billing.|billing");
        assertThatThrownBy(() -> PromptFiles.checkPlaceholders(
                        desk,
                        new PromptSet(Map.of("triage", "Sort.", "reply", "For {{triage}}.")),
                        List.of(item("c1", "?"))))
                .hasMessageContaining("{{triage}}. It can use {{input}}, {{queue}}");
    }
}
