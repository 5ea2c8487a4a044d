package dev.maspo;

import java.util.Set;

/** One case that went through the whole pipeline: what a {@code @SystemAssertion} looks at. */
public interface PipelineRun {

    /**
     * The id of the case.
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
     * The output of the terminal agent. An output that is not a string is given as JSON.
     *
     * @return the pipeline's final output as text
     */
    String output();

    /**
     * The output of one agent. An output that is not a string is given as JSON.
     *
     * @param agent the agent's id
     * @return the agent's output as text
     * @throws MaspoException if the pipeline has no such agent
     */
    String output(String agent);

    /**
     * The output of one agent as the object that the agent method returned.
     *
     * @param <T> the type the agent method returns
     * @param agent the agent's id
     * @param type the class of that type
     * @return the agent's output
     * @throws MaspoException if the pipeline has no such agent, or its output is of another type
     */
    <T> T output(String agent, Class<T> type);

    /**
     * The expected value of a case that has just one.
     *
     * @return the value of {@code expected} in the case file, as text
     * @throws MaspoException if the case has no expected value, or several with names
     */
    String expected();

    /**
     * One expected value by name.
     *
     * @param name the name, a field of {@code expected} in the case file
     * @return the value; anything but a string is given as JSON
     * @throws MaspoException if the case has no expected value of that name
     */
    String expected(String name);

    /**
     * The case's tags.
     *
     * @return the tags, in the order of the case file
     */
    Set<String> tags();
}
