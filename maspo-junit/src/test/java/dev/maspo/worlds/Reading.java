package dev.maspo.worlds;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an optimizer takes from a request: how much it thinks of each rule. */
final class Reading {

    private static final Pattern OUTPUT = Pattern.compile(
            "a(\\d+) on case \\d+ in words \\d+, length \\d+, extras (\\S+), signals \\S+, faults (\\S+), spoilt by \\S+");
    private static final Pattern MISALIGNED = Pattern.compile("kind=\"misaligned\">(.*?)</example", Pattern.DOTALL);
    private static final Pattern FAILED =
            Pattern.compile("(?:removed \"([^\"]*)\" )?added \"([^\"]*)\" => (?:not better|vetoed)");

    // How likely each rule is to be added.
    private final double[] weights;
    // The rules whose flourishes were shown as harm.
    private final long suspected;

    private Reading(double[] weights, long suspected) {
        this.weights = weights;
        this.suspected = suspected;
    }

    static Reading of(Nature agent, List<Nature> agents, String text, OptimizerTraits traits) {
        double[] weights = new double[agent.rules().size()];
        Arrays.fill(weights, 1);
        Matcher shown = OUTPUT.matcher(text);
        while (shown.find()) {
            Nature author = agents.get(Integer.parseInt(shown.group(1)));
            for (int fault : numbers(shown.group(3))) {
                if (fault < author.modes().size()) {
                    hint(agent, author, author.modes().get(fault), weights, traits.insight());
                }
            }
        }
        long suspected = 0;
        Matcher blocks = MISALIGNED.matcher(text);
        while (blocks.find()) {
            Matcher harmful = OUTPUT.matcher(blocks.group(1));
            while (harmful.find()) {
                if (Integer.parseInt(harmful.group(1)) == agent.place()) {
                    for (int extra : numbers(harmful.group(2))) {
                        suspected |= 1L << extra;
                        weights[extra] *= 1 - traits.heed();
                    }
                }
            }
        }
        Matcher failed = FAILED.matcher(text);
        while (failed.find()) {
            long came = rules(agent, failed.group(2)) & ~rules(agent, failed.group(1));
            for (long rest = came; rest != 0; rest &= rest - 1) {
                weights[Long.numberOfTrailingZeros(rest)] *= 1 - traits.heed();
            }
        }
        return new Reading(weights, suspected);
    }

    private static long rules(Nature agent, @Nullable String text) {
        return text == null ? 0 : Prompts.rules("You are a" + agent.place() + ". " + text);
    }

    // A failure hints at its own cure; one that needs a signal hints at the signal, too.
    private static void hint(Nature agent, Nature author, Mode mode, double[] weights, double insight) {
        if (author.place() == agent.place() && mode.cure() >= 0) {
            weights[mode.cure()] += insight;
        }
        for (Rule rule : agent.rules()) {
            if (rule.kind() == Rule.Kind.SETTER && rule.target() == mode.pair()) {
                weights[rule.number()] += insight;
            }
        }
    }

    boolean suspects(long held) {
        return (held & suspected) != 0;
    }

    int leaving(long held, Draw draw) {
        long from = suspects(held) && draw.unit(1) < 0.7 ? held & suspected : held;
        int pick = draw.of(2).whole(0, Long.bitCount(from) - 1);
        for (; pick > 0; pick--) {
            from &= from - 1;
        }
        return Long.numberOfTrailingZeros(from);
    }

    /** A rule that is not held; -1 if all are. */
    int coming(long held, Draw draw) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += (held & 1L << i) == 0 ? weights[i] : 0;
        }
        double rest = draw.unit() * sum;
        for (int i = 0; i < weights.length; i++) {
            if ((held & 1L << i) == 0) {
                rest -= weights[i];
                if (rest < 0) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static int[] numbers(String list) {
        return list.equals("-")
                ? new int[0]
                : Arrays.stream(list.split("\\+", -1))
                        .mapToInt(Integer::parseInt)
                        .toArray();
    }
}
