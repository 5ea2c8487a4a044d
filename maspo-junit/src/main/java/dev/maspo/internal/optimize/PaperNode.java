package dev.maspo.internal.optimize;

/**
 * A prompt in a beam of the published algorithm.
 *
 * @param candidate the prompt
 * @param score the sum of its score and its ancestors', each against its parent and on other cases
 */
record PaperNode(Candidate candidate, double score) {

    PaperNode child(PaperTrial trial) {
        return new PaperNode(trial.candidate(), score + trial.reward().mean());
    }
}
