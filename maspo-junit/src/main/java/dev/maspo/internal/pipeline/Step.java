package dev.maspo.internal.pipeline;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One agent's part of a run.
 *
 * @param template the prompt it worked under, before rendering; null for an agent without a prompt
 * @param inputs what its predecessors handed it, as text, by agent id
 * @param value its output as the agent method returned it
 * @param text its output as text
 * @param handed what its successors with a prompt get
 * @param handedText the same as text
 * @param checks how its output stands with the agent's constraints
 * @param asked whether a model read its prompt; true for an agent without one
 */
public record Step(
        @Nullable String template,
        Map<String, String> inputs,
        Object value,
        String text,
        Object handed,
        String handedText,
        Checks checks,
        boolean asked) {

    /** Copies the map and keeps its order. */
    public Step {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
    }

    /**
     * A step whose output is handed on as it is, and meets all constraints.
     *
     * @param template the prompt it worked under, before rendering; null for an agent without a prompt
     * @param inputs what its predecessors handed it, as text, by agent id
     * @param value its output as the agent method returned it
     * @param text its output as text
     */
    public Step(@Nullable String template, Map<String, String> inputs, Object value, String text) {
        this(template, inputs, value, text, value, text, Checks.MET);
    }

    /**
     * A step of an agent that was asked.
     *
     * @param template the prompt it worked under, before rendering; null for an agent without a prompt
     * @param inputs what its predecessors handed it, as text, by agent id
     * @param value its output as the agent method returned it
     * @param text its output as text
     * @param handed what its successors with a prompt get
     * @param handedText the same as text
     * @param checks how its output stands with the agent's constraints
     */
    public Step(
            @Nullable String template,
            Map<String, String> inputs,
            Object value,
            String text,
            Object handed,
            String handedText,
            Checks checks) {
        this(template, inputs, value, text, handed, handedText, checks, true);
    }

    /** Whether an agent under that prompt with those inputs would only repeat this step. */
    boolean repeats(@Nullable String otherTemplate, Map<String, String> otherInputs) {
        return Objects.equals(template, otherTemplate) && inputs.equals(otherInputs);
    }
}
