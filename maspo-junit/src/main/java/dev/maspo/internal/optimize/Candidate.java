package dev.maspo.internal.optimize;

/**
 * A prompt that an agent has or may get.
 *
 * @param id unique in the run; {@code <agent>.0} is the original
 * @param parent the id of the candidate it was made from; its own for the original
 * @param prompt the text
 */
record Candidate(String id, String parent, String prompt) {}
