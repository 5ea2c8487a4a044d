package dev.maspo.result;

/**
 * One agent's prompt before and after a run.
 *
 * @param id the agent's id
 * @param prompt the class path resource that holds the prompt
 * @param changed whether the run proposes another prompt
 * @param before the prompt that the run started from, with line feeds as line ends and no line end at its end
 * @param after the prompt that the run proposes, in the same form; equal to {@code before} if it is not changed
 */
public record AgentResult(String id, String prompt, boolean changed, String before, String after) {}
