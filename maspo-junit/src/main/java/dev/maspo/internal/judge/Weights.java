package dev.maspo.internal.judge;

import dev.maspo.MaspoException;

/**
 * The weights of the joint reward, scaled to the sum 1.
 *
 * @param local weight of the agent's own output
 * @param lookahead weight of its successors' outputs
 * @param global weight of the pipeline's output
 */
public record Weights(double local, double lookahead, double global) {

    /** Checks and scales the weights. */
    public Weights {
        double sum = local + lookahead + global;
        boolean valid = local >= 0 && lookahead >= 0 && global >= 0 && sum > 0 && Double.isFinite(sum);
        if (!valid) {
            throw new MaspoException("@JointObjective(local = " + local + ", lookahead = " + lookahead + ", global = "
                    + global + "): each weight must be 0 or more, and at least one must be positive.");
        }
        local = local / sum;
        lookahead = lookahead / sum;
        global = global / sum;
    }
}
