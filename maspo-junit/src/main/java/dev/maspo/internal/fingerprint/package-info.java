/** What a verdict rests on besides prompts, cases and models: declarations, code and libraries, each as a hash. */
@NullMarked
package dev.maspo.internal.fingerprint;

import org.jspecify.annotations.NullMarked;
