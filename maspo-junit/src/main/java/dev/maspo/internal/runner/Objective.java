package dev.maspo.internal.runner;

/**
 * The weights of the joint reward as declared; they are checked and scaled when a run is put together.
 *
 * @param local weight of the agent's own output
 * @param lookahead weight of its successors' outputs
 * @param global weight of the pipeline's output
 */
public record Objective(double local, double lookahead, double global) {}
