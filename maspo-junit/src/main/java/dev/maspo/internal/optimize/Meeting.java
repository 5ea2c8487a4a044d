package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Case;

/**
 * A prompt is to meet the incumbent on a case.
 *
 * @param prompt the prompt
 * @param item the case
 */
record Meeting(String prompt, Case item) {}
