package dev.maspo;

import dev.langchain4j.model.chat.ChatModel;

/**
 * What an agent method receives: one agent, working on one case, under one prompt.
 *
 * <p>An agent method either calls {@link #chat()}, or builds something of its own (an AI Service, a tool loop) from
 * {@link #prompt()} or {@link #template()}, and {@link #model()}. It may also keep silent: where it asks nothing, as a
 * router's expert for a ticket that is not its own, the case says nothing of its prompt. An agent that asks its model
 * with a text that is not its prompt is an error, and so is a prompt that is read in none of the cases: the optimizer
 * would otherwise compare prompts that nobody reads.
 *
 * <p>Agent methods run concurrently on one test instance, so they must not write to its fields.
 */
public interface AgentCall {

    /**
     * The id of the agent that is being called.
     *
     * @return the agent's id
     */
    String agent();

    /**
     * The id of the case that runs through the pipeline.
     *
     * @return the case's id
     */
    String caseId();

    /**
     * The case's input. An input that is an object is given as JSON.
     *
     * @return the input as text
     */
    String input();

    /**
     * One field of a case input that is an object.
     *
     * @param field the field's name
     * @return the field's value; anything but a string is given as JSON
     * @throws MaspoException if the input has no such field
     */
    String input(String field);

    /**
     * The case's input, bound to a type of yours.
     *
     * @param <T> the type
     * @param type the class to read the input as
     * @return the input
     * @throws MaspoException if the input does not fit the type
     */
    <T> T input(Class<T> type);

    /**
     * The agent's prompt, with every placeholder filled in.
     *
     * @return the rendered prompt
     * @throws MaspoException if the agent has no prompt
     */
    String prompt();

    /**
     * The agent's prompt as it stands in its file, or as the optimizer wants it tried, with its
     * {@code {{placeholders}}}: for code that has LangChain4j fill them in, such as
     * {@code PromptTemplate.from(call.template()).apply(values)}. A message holds the prompt if all the text between
     * the placeholders stands in it, in order. Fill in the values of this call; with others, the prompt that is read is
     * not the one that is shown in traces.
     *
     * @return the prompt with its placeholders
     * @throws MaspoException if the agent has no prompt
     */
    String template();

    /**
     * Says that the agent is not asked in this case, and what it hands on instead: a router's expert that is not meant,
     * a loop that has come to its end, a guard that has nothing to object to. An agent method that just returns without
     * asking its model says the same; this says it even if the method has asked its model something else, such as
     * whether to go on. If the prompt was read all the same, the agent counts as asked.
     *
     * @param <T> the type of the output
     * @param value the output of this agent in this case
     * @return the value, to be returned by the agent method
     */
    <T> T skip(T value);

    /**
     * Sends the rendered prompt to the agent's model.
     *
     * <p>A prompt with placeholders goes out as one user message. A prompt without any goes out as the system message,
     * followed by a user message that holds the case's input (for an agent without predecessors) or the predecessors'
     * outputs with the input.
     *
     * @return the model's answer, never blank
     * @throws MaspoException if the agent has no prompt, or the model fails or answers nothing
     */
    String chat();

    /**
     * The agent's model. Every call through it is counted and belongs to this agent and case.
     *
     * @return the model, to build an AI Service or a request of your own with
     * @throws MaspoException if no model is made or configured for the agent
     */
    ChatModel model();
}
