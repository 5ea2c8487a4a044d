package dev.maspo.worlds;

import java.util.List;

/**
 * What an agent does to a case, given the rules in its prompt and what it was handed.
 *
 * @param draw chance
 * @param load how often an agent without helpful rules fails: the negative logarithm of how often it does not
 * @param residue the same for failures that no rule mends
 * @param mood the share of failures that any change of the prompt draws anew
 */
record AgentMind(Draw draw, double load, double residue, double mood) {

    private static final int RESIDUE = 40;
    private static final int HARMED = 41;
    private static final int VAIN = 42;
    private static final double IN_VAIN = 0.04;
    private static final double ECHO = 0.3;
    private static final int WORDINGS = 1 << 20;

    Output act(Nature agent, long rules, int number, List<Output> handed) {
        Draw here = draw.of(agent.place()).of(number);
        long style = rules & ~agent.bits(Rule.Kind.INERT);
        long heard = 0;
        long spoilt = 0;
        int words = here.unit(1) < agent.rewording() ? (int) (here.of(2).unit(style) * WORDINGS) : 0;
        for (int i = 0; i < handed.size(); i++) {
            Output given = handed.get(i);
            heard |= given.signals();
            if (spoils(here.of(3 + i), given, agent.coupling().get(i))) {
                spoilt |= 1L << given.place();
            }
            if (given.words() != 0 && here.of(60 + i).chance(ECHO)) {
                words = (words * 31 + given.words()) % WORDINGS;
            }
        }
        int length = Long.bitCount(rules & agent.bits(Rule.Kind.LENGTHEN));
        return new Output(
                agent.place(),
                number,
                words,
                length,
                rules & agent.bits(Rule.Kind.POISON),
                signals(agent, rules),
                faults(agent, rules, heard, here, style),
                spoilt);
    }

    // A failure spoils by the coupling, a flourish by the coupling and how confusing that flourish is.
    private boolean spoils(Draw edge, Output given, double coupling) {
        if (!given.right() && edge.unit(1) < coupling) {
            return true;
        }
        for (long rest = given.extras(); rest != 0; rest &= rest - 1) {
            int rule = Long.numberOfTrailingZeros(rest);
            double confusing = draw.of(given.place()).of(-1 - rule).between(0.3, 0.8);
            if (edge.unit(10 + rule) < confusing * Math.sqrt(coupling)) {
                return true;
            }
        }
        return false;
    }

    private static long signals(Nature agent, long rules) {
        long signals = 0;
        for (Rule rule : agent.rules()) {
            if (rule.kind() == Rule.Kind.SETTER && (rules & rule.bit()) != 0) {
                signals |= 1L << rule.target();
            }
        }
        return signals;
    }

    private long faults(Nature agent, long rules, long heard, Draw here, long style) {
        long faults = 0;
        for (int m = 0; m < agent.modes().size(); m++) {
            Mode mode = agent.modes().get(m);
            if (falls(here, m, load * mode.weight(), style) && !mended(agent, mode, rules, heard, here, m)) {
                faults |= 1L << m;
            }
        }
        if (falls(here, RESIDUE, residue, style)) {
            faults |= 1L << RESIDUE;
        }
        for (Rule rule : agent.rules()) {
            if ((rules & rule.bit()) == 0) {
                continue;
            }
            if (rule.kind() == Rule.Kind.HARM && here.of(HARMED).unit(rule.number()) < rule.strength()) {
                faults |= 1L << HARMED;
            }
            if (rule.kind() == Rule.Kind.USER
                    && (heard & 1L << rule.target()) == 0
                    && here.of(VAIN).unit(rule.number()) < IN_VAIN) {
                faults |= 1L << VAIN;
            }
        }
        return faults;
    }

    private boolean falls(Draw here, int mode, double weight, long style) {
        Draw fall = here.of(100 + mode);
        double chance = 1 - Math.exp(-weight);
        return fall.unit(1) < mood ? fall.of(2).unit(style) < chance : fall.unit(3) < chance;
    }

    private static boolean mended(Nature agent, Mode mode, long rules, long heard, Draw here, int m) {
        if (mode.cure() < 0 || (rules & 1L << mode.cure()) == 0) {
            return false;
        }
        boolean told = mode.pair() < 0 || (heard & 1L << mode.pair()) != 0;
        return told && here.of(200 + m).unit() < agent.rules().get(mode.cure()).strength();
    }
}
