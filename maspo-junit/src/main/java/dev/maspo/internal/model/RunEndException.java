package dev.maspo.internal.model;

import dev.maspo.MaspoException;

/**
 * A call without an answer that ends the run, whatever the user's code makes of the exception: it says nothing about an
 * agent, a case or a prompt.
 */
public abstract class RunEndException extends MaspoException {

    private static final long serialVersionUID = 1L;

    RunEndException(String message) {
        super(message);
    }
}
