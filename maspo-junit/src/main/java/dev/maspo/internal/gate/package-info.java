/**
 * The gate: the accepted state, the comparison of the prompts on disk with it, the verdict, and on a regression the
 * prompt at fault.
 */
@NullMarked
package dev.maspo.internal.gate;

import org.jspecify.annotations.NullMarked;
