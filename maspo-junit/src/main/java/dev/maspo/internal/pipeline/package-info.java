/** The graph of agents, its cases, and running the one over the other. */
@NullMarked
package dev.maspo.internal.pipeline;

import org.jspecify.annotations.NullMarked;
