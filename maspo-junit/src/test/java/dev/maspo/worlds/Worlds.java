package dev.maspo.worlds;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Makes worlds. The seed draws everything that is not set: how many rules of which kinds an agent has, how strong they
 * are, how strongly agents depend on each other, how the judge leans and errs, how well the optimizer reads. So that
 * nothing is tuned to one world, the search is tuned on the seeds 1 to 150 and reported on 1001 and up.
 */
public final class Worlds {

    private final String shape;
    private final int agents;
    private final long seed;
    private final boolean labels;
    private final double labelNoise;
    private final UnaryOperator<WorldTraits> traits;
    private final UnaryOperator<JudgeTraits> judge;
    private final UnaryOperator<OptimizerTraits> optimizer;
    private final Form form;

    private Worlds(
            String shape,
            int agents,
            long seed,
            boolean labels,
            double labelNoise,
            UnaryOperator<WorldTraits> traits,
            UnaryOperator<JudgeTraits> judge,
            UnaryOperator<OptimizerTraits> optimizer,
            Form form) {
        this.shape = shape;
        this.agents = agents;
        this.seed = seed;
        this.labels = labels;
        this.labelNoise = labelNoise;
        this.traits = traits;
        this.judge = judge;
        this.optimizer = optimizer;
        this.form = form;
    }

    private static Worlds shaped(String shape, int agents) {
        return new Worlds(shape, agents, 1, false, 0, t -> t, j -> j, o -> o, Form.LIST);
    }

    /** Each agent reads the one before it. */
    public static Worlds chain(int agents) {
        return shaped("chain", agents);
    }

    /** Agents that work side by side and a last one that reads them: MASPO's hierarchy; at least 2 agents. */
    public static Worlds experts(int agents) {
        return shaped("experts", agents);
    }

    /** A first agent, workers that read it, and a last one that reads the workers; at least 3 agents. */
    public static Worlds hierarchy(int agents) {
        return shaped("hierarchy", agents);
    }

    /** As a hierarchy, but the last agent reads the first, too; at least 3 agents. */
    public static Worlds diamond(int agents) {
        return shaped("diamond", agents);
    }

    /** Two rounds of speakers and one who decides: an odd number of agents. */
    public static Worlds debate(int agents) {
        return shaped("debate", agents);
    }

    /** Each agent reads one or two of those shortly before it. */
    public static Worlds random(int agents) {
        return shaped("random", agents);
    }

    /** Chains of two and three, and hierarchies of four, in turn. */
    public static SimulatedWorld mixed(long seed, boolean labels) {
        Worlds kind = switch ((int) (seed % 3)) {
            case 0 -> chain(2);
            case 1 -> chain(3);
            default -> hierarchy(4);
        };
        return kind.seed(seed).labels(labels).build();
    }

    /** Which world of the kind. */
    public Worlds seed(long number) {
        return new Worlds(shape, agents, number, labels, labelNoise, traits, judge, optimizer, form);
    }

    /** Whether there is an assertion that knows what is right. */
    public Worlds labels(boolean wanted) {
        return new Worlds(shape, agents, seed, wanted, labelNoise, traits, judge, optimizer, form);
    }

    /** The share of cases whose label is wrong. */
    public Worlds labelNoise(double share) {
        return new Worlds(shape, agents, seed, true, share, traits, judge, optimizer, form);
    }

    /** A world where no instruction helps. */
    public Worlds hopeless() {
        return with(WorldTraits::withoutHope, j -> j);
    }

    /** How many instructions there are for each agent. */
    public Worlds rules(int count) {
        return with(t -> t.rules(count), j -> j);
    }

    /** How strongly agents depend on their predecessors: two bounds from 0 to 1. */
    public Worlds coupling(double low, double high) {
        return with(t -> t.coupling(low, high), j -> j);
    }

    /** The judge leans neither to the first place nor to length, and can always be read. */
    public Worlds unbiased() {
        return with(t -> t, JudgeTraits::unbiased);
    }

    /** The share of questions in which the judge names the first output whatever it holds. */
    public Worlds onlyFirst(double share) {
        return with(t -> t, j -> j.onlyFirst(share));
    }

    /** The share of the judge's answers without a verdict. */
    public Worlds unreadable(double share) {
        return with(t -> t, j -> j.unreadable(share));
    }

    private Worlds with(UnaryOperator<WorldTraits> more, UnaryOperator<JudgeTraits> leaning) {
        return new Worlds(
                shape,
                agents,
                seed,
                labels,
                labelNoise,
                t -> more.apply(traits.apply(t)),
                j -> leaning.apply(judge.apply(j)),
                optimizer,
                form);
    }

    /** How instructions are written. */
    public Worlds form(Form wanted) {
        return new Worlds(shape, agents, seed, labels, labelNoise, traits, judge, optimizer, wanted);
    }

    /** The share of the optimizer's answers that repeat one of three, whatever it is shown. */
    public Worlds stubborn(double share) {
        return optimizing(o -> o.stubborn(share));
    }

    /** How many changes each of the optimizer's answers makes. */
    public Worlds changes(int count) {
        return optimizing(o -> o.changes(count));
    }

    private Worlds optimizing(UnaryOperator<OptimizerTraits> more) {
        return new Worlds(
                shape, agents, seed, labels, labelNoise, traits, judge, o -> more.apply(optimizer.apply(o)), form);
    }

    /** Makes the world. */
    public SimulatedWorld build() {
        Draw draw = new Draw(seed).of(shape).of(agents);
        List<List<Integer>> inputs = switch (shape) {
            case "chain" -> Shape.chain(agents);
            case "experts" -> Shape.experts(agents);
            case "hierarchy" -> Shape.hierarchy(agents);
            case "diamond" -> Shape.diamond(agents);
            case "debate" -> Shape.debate(agents / 2);
            default -> Shape.random(agents, draw.of(1));
        };
        WorldTraits drawn = traits.apply(WorldTraits.draw(draw.of(2)));
        List<Nature> natures = Population.draw(draw.of(3), inputs, drawn);
        return new SimulatedWorld(
                shape + "-" + agents + "-" + seed,
                natures,
                Truth.calibrated(draw.of(4), natures, drawn),
                new JudgeMind(draw.of(5), natures, judge.apply(JudgeTraits.draw(draw.of(6)))),
                new OptimizerMind(draw.of(7), natures, optimizer.apply(OptimizerTraits.draw(draw.of(8))), form),
                new Labels(draw.of(9), labels, labelNoise));
    }
}
