/** Intervals of means and rates, paired comparisons, looks at growing data. */
@NullMarked
package dev.maspo.internal.stats;

import org.jspecify.annotations.NullMarked;
