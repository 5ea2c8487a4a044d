package dev.maspo.result;

/**
 * What is known of one agent before a run.
 *
 * @param agent the agent
 * @param asks how often it asks its model in one run of a case: as far as it could be seen, else 1 for an agent with a
 *     prompt and 0 for one without
 * @param known cases whose answers are kept from earlier runs
 * @param open cases whose answer would be asked for
 * @param notReached cases in which the agent's input is not known yet
 */
public record PlannedAgent(String agent, long asks, long known, long open, long notReached) {}
