package dev.maspo.worlds;

import java.util.ArrayList;
import java.util.List;

/**
 * How often a pipeline is right, reckoned without any text.
 *
 * @param mind what the agents do
 * @param agents the agents in topological order
 */
record Truth(AgentMind mind, List<Nature> agents) {

    private static final int FIRST = 1_000_000;
    private static final int CASES = 1_000;

    /** The share of cases that come out right, of many that no search sees; one set of rules per agent. */
    double of(long[] rules) {
        int right = 0;
        for (int number = FIRST; number < FIRST + CASES; number++) {
            right += right(rules, number) ? 1 : 0;
        }
        return right / (double) CASES;
    }

    private boolean right(long[] rules, int number) {
        Output[] outputs = new Output[agents.size()];
        for (Nature agent : agents) {
            List<Output> handed = new ArrayList<>(agent.inputs().size());
            for (int place : agent.inputs()) {
                handed.add(outputs[place]);
            }
            outputs[agent.place()] = mind.act(agent, rules[agent.place()], number, handed);
        }
        return outputs[outputs.length - 1].right();
    }

    /** The mind whose agents are right as often as wanted, with the original prompts and with the best. */
    static AgentMind calibrated(Draw draw, List<Nature> agents, WorldTraits traits) {
        long[] start = agents.stream().mapToLong(Nature::start).toArray();
        long[] best = agents.stream().mapToLong(Nature::best).toArray();
        double load = 1;
        double residue = 0.02;
        for (int turn = 0; turn < 3; turn++) {
            double low = 0;
            double high = 6;
            double fixed = residue;
            for (int i = 0; i < 16; i++) {
                load = (low + high) / 2;
                boolean tooGood =
                        new Truth(new AgentMind(draw, load, fixed, traits.mood()), agents).of(start) > traits.start();
                low = tooGood ? load : low;
                high = tooGood ? high : load;
            }
            if (traits.hopeless()) {
                break;
            }
            low = 0;
            high = 0.2;
            for (int i = 0; i < 12; i++) {
                residue = (low + high) / 2;
                boolean tooGood =
                        new Truth(new AgentMind(draw, load, residue, traits.mood()), agents).of(best) > traits.best();
                low = tooGood ? residue : low;
                high = tooGood ? high : residue;
            }
        }
        return new AgentMind(draw, load, residue, traits.mood());
    }
}
