/** The composition root: wires the rooms for test and optimize mode. */
@NullMarked
package dev.maspo.internal.runner;

import org.jspecify.annotations.NullMarked;
