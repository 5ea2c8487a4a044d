/** Pairwise judging and the joint reward. */
@NullMarked
package dev.maspo.internal.judge;

import org.jspecify.annotations.NullMarked;
