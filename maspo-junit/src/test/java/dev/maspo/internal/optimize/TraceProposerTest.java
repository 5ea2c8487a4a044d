package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Outputs.answer;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.ModelRole;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.testing.Graphs;
import dev.maspo.testing.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceProposerTest {

    private static final Pipeline PIPELINE = pipeline(chatting("triage"), chatting("reply", "triage"));
    private static final String ORIGINAL = "Sort {{input}}.";
    private static final Candidate PARENT = new Candidate("triage.1", "triage.0", "Sort {{input}} now.");

    private final List<Caller> callers = new ArrayList<>();
    private final List<ChatRequest> requests = new ArrayList<>();

    private Proposal propose(String... answers) {
        return propose((caller, request) -> {
            callers.add(caller);
            requests.add(request);
            return answer(answers[Math.min(requests.size(), answers.length) - 1]);
        });
    }

    private static Proposal propose(ModelGateway gateway) {
        return new TraceProposer(
                        PIPELINE,
                        gateway,
                        new Nonce("desk"),
                        new Hygiene(List.of(), new PromptSet(Map.of()), List.of()))
                .propose(PIPELINE.agent("triage"), ORIGINAL, PARENT, List.of(), List.of());
    }

    private String lastMessage(int request) {
        var messages = requests.get(request).messages();
        return ((UserMessage) messages.get(messages.size() - 1)).singleText();
    }

    @Test
    void takesThePromptFromTheAnswer() {
        assertThat(propose("Too vague. <prompt>Sort {{input}} well.</prompt>"))
                .isEqualTo(Proposal.of("traces", PARENT, "Sort {{input}} well."));
        assertThat(callers).containsExactly(new Caller(ModelRole.OPTIMIZER, "triage", "", 0));
        assertThat(lastMessage(0)).contains("<current_prompt>\nSort {{input}} now.\n</current_prompt>");
    }

    @Test
    void sendsAnAnswerThatCannotBeUsedBackOnceWithTheReason() {
        assertThat(propose("<prompt>Sort it well.</prompt>", "Sorry. <prompt>Sort {{input}} well.</prompt>")
                        .prompt())
                .isEqualTo("Sort {{input}} well.");
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1).messages())
                .startsWith(requests.get(0).messages().toArray(new dev.langchain4j.data.message.ChatMessage[0]));
        assertThat(lastMessage(1))
                .startsWith("Your last answer could not be used: its placeholders are not those of the original prompt"
                        + " (missing [input], unknown []).");
    }

    @Test
    void saysThatTheTagsAreMissing() {
        Proposal proposal = propose("I would not change anything.");

        assertThat(proposal.prompt()).isNull();
        assertThat(proposal.problem()).isEqualTo("it held no <prompt>...</prompt>.");
        assertThat(requests).hasSize(2);
        assertThat(lastMessage(1)).contains("it held no <prompt>...</prompt>.");
    }

    @Test
    void neverFallsBackToTheParent() {
        Proposal proposal = propose("<prompt></prompt>", "<prompt>{{inputs}}</prompt>");

        assertThat(proposal.prompt()).isNull();
        assertThat(proposal.problem()).contains("missing [input], unknown [inputs]");
    }

    @Test
    void theReasonsMayNameTheTags() {
        Proposal proposal = propose(
                "I put it between <prompt> and </prompt>. <prompt>Sort {{input}} well.</prompt>",
                "<prompt>Sort {{input}} well.</prompt>");

        assertThat(proposal.prompt()).isEqualTo("Sort {{input}} well.");
    }

    @Test
    void aModelThatFailsIsARefusal() {
        ModelTable failing = new ModelTable(
                Map.of(ModelRole.OPTIMIZER, new Reply(text -> {
                    throw new IllegalStateException("overloaded");
                })),
                Map.of());

        Proposal proposal = propose(Graphs.transport(failing));

        assertThat(proposal.prompt()).isNull();
        assertThat(proposal.problem())
                .contains("The model failed for the optimizer for agent 'triage'")
                .contains("overloaded");
    }

    @Test
    void aPromptThatCopiesACaseIsSentBackWithTheReasonAndThenRefused() {
        Hygiene hygiene = new Hygiene(
                PIPELINE.prompted(),
                Graphs.prompts("triage", ORIGINAL, "reply", "Answer {{triage}}."),
                List.of(Graphs.item("c7", "My toaster is on fire!")));
        String copying = "<prompt>If it says my toaster is on fire, hurry. Sort {{input}}.</prompt>";
        ModelGateway stubborn = (caller, request) -> {
            requests.add(request);
            return answer(copying);
        };

        Proposal proposal = new TraceProposer(PIPELINE, stubborn, new Nonce("desk"), hygiene)
                .propose(PIPELINE.agent("triage"), ORIGINAL, PARENT, List.of(), List.of());

        assertThat(proposal.prompt()).isNull();
        assertThat(proposal.problem()).startsWith("it copies the text of case 'c7' (\"my toaster is on fire\").");
        assertThat(requests).hasSize(2);
        assertThat(lastMessage(1)).contains("it copies the text of case 'c7'");
    }

    @Test
    void instructionsWithoutTheirDataAreMendedWithoutASecondCall() {
        String original = "Sort the ticket.\n---\n{{input}}";
        Candidate parent = new Candidate("triage.0", "triage.0", original);
        ModelGateway forgetful = (caller, request) -> {
            requests.add(request);
            return answer("<prompt>Sort the ticket well.</prompt>");
        };

        Proposal proposal = new TraceProposer(
                        PIPELINE,
                        forgetful,
                        new Nonce("desk"),
                        new Hygiene(List.of(), new PromptSet(Map.of()), List.of()))
                .propose(PIPELINE.agent("triage"), original, parent, List.of(), List.of());

        assertThat(proposal.prompt()).isEqualTo("Sort the ticket well.\n---\n{{input}}");
        assertThat(requests).hasSize(1);
    }
}
