/** The joint search: schedule, beam, racing, proposers, misalignment cases, acceptance. */
@NullMarked
package dev.maspo.internal.optimize;

import org.jspecify.annotations.NullMarked;
