/**
 * The annotations of a pipeline test class, and the JUnit extension behind them. Start at
 * {@link dev.maspo.junit.AgentPipeline}.
 */
@NullMarked
package dev.maspo.junit;

import org.jspecify.annotations.NullMarked;
