package dev.maspo.internal.pipeline;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.AgentCall;
import dev.maspo.MaspoException;

/** A call as a constraint's method sees it: what was asked, but no model, as a check must cost nothing. */
record CheckedCall(AgentCall call) implements AgentCall {

    @Override
    public String agent() {
        return call.agent();
    }

    @Override
    public String caseId() {
        return call.caseId();
    }

    @Override
    public String input() {
        return call.input();
    }

    @Override
    public String input(String field) {
        return call.input(field);
    }

    @Override
    public <T> T input(Class<T> type) {
        return call.input(type);
    }

    @Override
    public String prompt() {
        return call.prompt();
    }

    @Override
    public String template() {
        return call.template();
    }

    @Override
    public <T> T skip(T value) {
        throw new MaspoException(
                "a @Constraint's method checks an output, and cannot take back that it was asked for.");
    }

    @Override
    public String chat() {
        throw refusal();
    }

    @Override
    public ChatModel model() {
        throw refusal();
    }

    private static MaspoException refusal() {
        return new MaspoException("a @Constraint's method checks an output by code and cannot ask a model.");
    }
}
