/** The composition root: wires the rooms for test, optimize, check and baseline mode. */
@NullMarked
package dev.maspo.internal.runner;

import org.jspecify.annotations.NullMarked;
