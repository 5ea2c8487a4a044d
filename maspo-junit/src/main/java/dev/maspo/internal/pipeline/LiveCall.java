package dev.maspo.internal.pipeline;

import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.AgentCall;
import dev.maspo.MaspoException;
import dev.maspo.ModelRole;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.model.GatewayChatModel;
import dev.maspo.internal.model.ModelGateway;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The call as the user's agent method sees it. */
final class LiveCall implements AgentCall {

    private final Agent agent;
    private final Case item;
    private final Map<String, String> inputs;
    private final @Nullable ChatModel model;
    private final @Nullable ReadPrompt prompt;
    private volatile boolean modelWasAsked;
    private volatile boolean promptWasRead;
    private volatile boolean skipped;

    LiveCall(
            Agent agent,
            Case item,
            @Nullable String template,
            Map<String, String> inputs,
            ModelGateway gateway,
            @Nullable ChatModel described) {
        this.agent = agent;
        this.item = item;
        this.inputs = inputs;
        Map<String, String> fields = item.fields();
        fields.putAll(agent.named(inputs));
        this.prompt = template == null ? null : new ReadPrompt(template, PromptTemplate.render(template, fields));
        Caller caller = new Caller(ModelRole.AGENT, agent.id(), item.id(), 0);
        this.model = described == null ? null : new GatewayChatModel(gateway, caller, described, this::observe);
    }

    private void observe(ChatRequest request) {
        modelWasAsked = true;
        if (reads(request)) {
            promptWasRead = true;
        }
    }

    /** Whether a request hands the agent's prompt to its model. */
    boolean reads(ChatRequest request) {
        ReadPrompt wanted = prompt;
        return wanted != null && request.messages().stream().anyMatch(m -> wanted.isIn(text(m)));
    }

    private static String text(ChatMessage message) {
        if (message instanceof SystemMessage system) {
            return system.text();
        }
        if (message instanceof UserMessage user) {
            return user.contents().stream()
                    .filter(TextContent.class::isInstance)
                    .map(content -> ((TextContent) content).text())
                    .collect(Collectors.joining("\n"));
        }
        return "";
    }

    /** Whether its prompt was read; true for an agent without one. */
    boolean asked() {
        return prompt == null || promptWasRead;
    }

    // Who asks nothing keeps silent in this case; who asks something else asks past the prompt under test.
    void checkPromptWasRead() {
        if (!asked() && modelWasAsked && !skipped) {
            throw new MaspoException("its model was asked, and its prompt " + agent.promptResource()
                    + " was in no request, so no change to it could matter. " + SilentAgents.HOW
                    + " If this agent is not to be asked in this case, return AgentCall.skip(value).");
        }
    }

    @Override
    public <T> T skip(T value) {
        skipped = true;
        return value;
    }

    @Override
    public String template() {
        ReadPrompt wanted = required();
        wanted.renderedByOthers();
        return wanted.template();
    }

    @Override
    public String agent() {
        return agent.id();
    }

    @Override
    public String caseId() {
        return item.id();
    }

    @Override
    public String input() {
        return item.inputText();
    }

    @Override
    public String input(String field) {
        return item.inputField(field);
    }

    @Override
    public <T> T input(Class<T> type) {
        return item.inputAs(type);
    }

    @Override
    public String prompt() {
        return required().rendered();
    }

    private ReadPrompt required() {
        if (prompt == null) {
            throw new MaspoException(
                    "it has no prompt. Give it one: @AgentStep(prompt = \"prompts/" + agent.id() + ".md\").");
        }
        return prompt;
    }

    @Override
    public String chat() {
        ReadPrompt own = required();
        List<ChatMessage> messages = PromptTemplate.placeholders(own.template()).isEmpty()
                ? List.of(SystemMessage.from(own.rendered()), UserMessage.from(context()))
                : List.of(UserMessage.from(own.rendered()));
        var response = model().chat(ChatRequest.builder().messages(messages).build());
        String answer = response.aiMessage().text();
        if (answer == null || answer.isBlank()) {
            throw new MaspoException("the model answered nothing (finish reason: " + response.finishReason()
                    + "). Look at its limits on output tokens, its safety filters and the prompt.");
        }
        return answer;
    }

    // For a prompt without placeholders: what the agent is to work on, the case first.
    private String context() {
        StringBuilder context = new StringBuilder(input());
        agent.named(inputs)
                .forEach((name, text) ->
                        context.append("\n\n").append(name).append(":\n").append(text));
        return context.toString();
    }

    @Override
    public ChatModel model() {
        if (model == null) {
            throw new MaspoException(
                    "There is no model for it. Add a method with @ModelFor(AGENT) that returns a ChatModel,"
                            + " or configure maspo.model.base-url and maspo.model.name.");
        }
        return model;
    }
}
