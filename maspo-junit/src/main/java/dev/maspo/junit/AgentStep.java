package dev.maspo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as one agent of the pipeline. The method may take a {@link dev.maspo.AgentCall}, and takes the outputs
 * of other agents as {@link From} parameters; it returns the agent's output, of any type but {@code void}.
 */
@Documented
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AgentStep {

    /**
     * What the agent does, in a sentence. The judge and the optimizer read it.
     *
     * @return the role
     */
    String role();

    /**
     * What makes this agent's output good, in a few sentences: what must be in it, what must not, what matters most.
     * The judge goes by it when it compares this agent's outputs; the optimizer reads it for this agent and for the
     * ones before it. A text block holds several lines.
     *
     * @return the rubric; empty for nothing beyond the role
     */
    String rubric() default "";

    /**
     * The class path resource that holds the agent's prompt, such as {@code prompts/triage.md}, read as UTF-8. Agents
     * that name the same file share one prompt: it is optimized once, by what it does in all of them, and written back
     * once. Placeholders are {@code {{input}}}, a field of the input, and a predecessor's output by the agent's id, or
     * by the name that {@link From#as()} gives it.
     *
     * @return the resource's path; empty for an agent without a prompt (a vote, a parser), which is never optimized
     */
    String prompt() default "";

    /**
     * The agent's id: letters, digits, {@code .}, {@code _} and {@code -} only, starting with a letter or digit.
     *
     * @return the id; empty for the method's name
     */
    String id() default "";
}
