package dev.maspo.internal.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * How far one agent got with a case.
 *
 * @param step what it did; null if it failed, or an agent before it did
 * @param failure why it failed; null unless it did so itself
 */
record Reached(@Nullable Step step, @Nullable AgentFailure failure) {

    /** An agent whose inputs are not there. */
    static final Reached NOT = new Reached(null, null);
}
