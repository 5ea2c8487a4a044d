/** Immutable results of a run, as every report renders them. */
@NullMarked
package dev.maspo.result;

import org.jspecify.annotations.NullMarked;
