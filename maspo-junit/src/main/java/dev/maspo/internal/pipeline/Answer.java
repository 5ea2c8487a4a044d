package dev.maspo.internal.pipeline;

/**
 * What an agent method returned.
 *
 * @param call the call that it answers
 * @param value the output
 * @param text the output as text
 * @param checks how it stands with the agent's constraints
 */
record Answer(LiveCall call, Object value, String text, Checks checks) {

    static Answer of(Agent agent, LiveCall call, Object value) {
        String text = Values.text(value);
        // Constraints are about answers, and what an agent that was not asked returns is none.
        return new Answer(call, value, text, call.asked() ? Checks.of(agent, call, value, text) : Checks.MET);
    }
}
