package dev.maspo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A demand on the output of an {@link AgentStep}, checked by code for every case. Each annotation makes one demand: a
 * pattern, a JSON schema, a length, or a method of the class; several demands are several annotations.
 *
 * <p>An output that breaks a constraint loses against one that breaks none, without a question to the judge; the
 * optimizer is shown what was broken; and how often each constraint is broken is reported. A broken constraint does not
 * fail a test by itself: a {@link SystemAssertion} does that.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(Constraints.class)
public @interface Constraint {

    /**
     * What the output has to be or to do, in your words, such as {@code "names one queue and nothing else"}. Reports,
     * the optimizer and an agent that repairs its answer read it.
     *
     * @return the demand in words; empty to have it named by its kind
     */
    String message() default "";

    /**
     * A regular expression that the <em>whole</em> output has to match, line breaks around it included. For a part of
     * it, write {@code "(?s).*part.*"}.
     *
     * <p>A match may read characters of the output 20 million times. A pattern that wants more, because several of its
     * repetitions can match the same text, counts as broken.
     *
     * @return the expression, in the form of {@link java.util.regex.Pattern}; empty for none
     */
    String pattern() default "";

    /**
     * A JSON schema that the output has to fit: the path of a class path resource, or the schema itself, which begins
     * with a brace. It is of the draft that its {@code $schema} names, else of 2020-12. An output that is no text is
     * checked as the JSON that successors get. Needs {@code com.networknt:json-schema-validator} among the test
     * dependencies.
     *
     * @return the schema or its path; empty for none
     */
    String schema() default "";

    /**
     * The least length of the output.
     *
     * @return a number of characters (Unicode code points), at least 0
     */
    int minLength() default 0;

    /**
     * The greatest length of the output.
     *
     * @return a number of characters (Unicode code points), at least {@link #minLength()}
     */
    int maxLength() default Integer.MAX_VALUE;

    /**
     * The name of a method of the class that looks at the output. It takes the output, as the agent method returns it,
     * and may take the {@link dev.maspo.AgentCall}. It returns {@code false} or says what is wrong as a {@code String},
     * or it throws, as assertions do; {@code true}, null, an empty text, or nothing mean that all is well. A failed
     * assumption leaves the output unchecked. It is called concurrently.
     *
     * @return the method's name; empty for none
     */
    String method() default "";

    /**
     * Whether an agent whose answer breaks the constraint is asked once more, with the answer and what is wrong with
     * it. The agent method is then called a second time for the case; each request that holds its prompt goes on with
     * these two messages. The second answer counts if it breaks fewer constraints. Such calls are paid, cached and
     * recorded like all others. Only for an agent with a prompt.
     *
     * @return true to ask
     */
    boolean repair() default false;
}
