/** What is measured before a search is paid for: headroom, coupling, and the judge's worth. */
@NullMarked
package dev.maspo.internal.preflight;

import org.jspecify.annotations.NullMarked;
