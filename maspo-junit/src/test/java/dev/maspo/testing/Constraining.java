package dev.maspo.testing;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.AgentCall;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.AgentFunction;
import dev.maspo.internal.pipeline.Constraint;
import java.util.List;

/** Constraints for tests of the rooms inside. */
public final class Constraining {

    private Constraining() {}

    /**
     * What a check says of an output that is a text.
     *
     * @param check the check, which does not look at the call
     * @param text the output
     * @return the problem; empty for none
     */
    public static String problem(Constraint.Check check, String text) {
        return check.problem(NO_CALL, text, text);
    }

    /**
     * A constraint that an output breaks which contains a word.
     *
     * @param word the word
     * @param repair whether to repair
     * @return the constraint, named {@code has no <word>}
     */
    public static Constraint without(String word, boolean repair) {
        return new Constraint(
                "has no " + word,
                repair,
                (call, value, text) -> text.contains(word) ? "there is '" + word + "' in it" : Constraint.Check.MET);
    }

    /**
     * An agent that sends its prompt to its model.
     *
     * @param id the agent's id
     * @param input its predecessor; empty for none
     * @param constraints what its output has to meet
     * @return the agent
     */
    public static Agent chatting(String id, String input, Constraint... constraints) {
        return agent(id, input, (call, values) -> call.chat(), constraints);
    }

    /**
     * An agent with a prompt.
     *
     * @param id the agent's id
     * @param input its predecessor; empty for none
     * @param function what it does
     * @param constraints what its output has to meet
     * @return the agent
     */
    public static Agent agent(String id, String input, AgentFunction function, Constraint... constraints) {
        List<String> inputs = input.isEmpty() ? List.of() : List.of(input);
        return new Agent(id, "Role of " + id, "", "prompts/" + id + ".md", inputs, function, List.of(constraints));
    }

    private static final AgentCall NO_CALL = new AgentCall() {
        @Override
        public String agent() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String caseId() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String input() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String input(String field) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T input(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String prompt() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String template() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T skip(T value) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String chat() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ChatModel model() {
            throw new UnsupportedOperationException();
        }
    };
}
