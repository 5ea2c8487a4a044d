/** Renders the one immutable result. */
@NullMarked
package dev.maspo.internal.report;

import org.jspecify.annotations.NullMarked;
