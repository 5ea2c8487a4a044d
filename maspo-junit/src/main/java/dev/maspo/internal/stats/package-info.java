/** Intervals of means and rates. */
@NullMarked
package dev.maspo.internal.stats;

import org.jspecify.annotations.NullMarked;
