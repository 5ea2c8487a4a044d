package dev.maspo.internal.optimize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** One agent's beam in the published algorithm, and the best prompt it ever held. */
final class PaperBeam {

    /** By less than this a sum of scores is no better. */
    static final double MORE = 1e-6;

    private static final int WIDTH = 2;

    private final String agent;
    private final String original;
    private List<PaperNode> nodes;
    private PaperNode best;
    private List<String> misaligned = List.of();
    private int made;

    PaperBeam(String agent, String original) {
        this.agent = agent;
        this.original = original;
        this.best = new PaperNode(new Candidate(agent + ".0", agent + ".0", original), 0);
        this.nodes = List.of(best);
    }

    String original() {
        return original;
    }

    List<PaperNode> nodes() {
        return nodes;
    }

    PaperNode best() {
        return best;
    }

    /** The ids of the cases that the best candidate was misaligned in; its successors get them into their batches. */
    List<String> misaligned() {
        return misaligned;
    }

    Candidate child(Proposal proposal) {
        made++;
        return Candidate.of(agent + "." + made, proposal);
    }

    /** Keeps the nodes with the highest sums. A parent stands among them once for each of its candidates that lost. */
    void grow(List<PaperNode> grown) {
        List<PaperNode> sorted = sorted(grown);
        nodes = List.copyOf(sorted.subList(0, Math.min(WIDTH, sorted.size())));
    }

    /** A new best prompt; its misalignment cases replace the former ones if it has any. */
    void crown(PaperNode node, List<String> itsMisaligned) {
        best = node;
        if (!itsMisaligned.isEmpty()) {
            misaligned = List.copyOf(itsMisaligned);
        }
    }

    /** New scores for the beam; its first node becomes the best one, whatever the best was. */
    void refresh(List<PaperNode> rescored) {
        nodes = List.copyOf(sorted(rescored));
        best = nodes.get(0);
    }

    private static List<PaperNode> sorted(List<PaperNode> nodes) {
        List<PaperNode> sorted = new ArrayList<>(nodes);
        sorted.sort(Comparator.comparingDouble(PaperNode::score).reversed());
        return sorted;
    }
}
