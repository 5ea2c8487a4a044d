/** Versioned files and atomic writes. */
@NullMarked
package dev.maspo.internal.store;

import org.jspecify.annotations.NullMarked;
