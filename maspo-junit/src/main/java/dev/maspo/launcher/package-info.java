/**
 * The door to the engine for build tools: a request goes in, a forked JVM runs {@link dev.maspo.launcher.Main}, a
 * report comes out.
 */
@NullMarked
package dev.maspo.launcher;

import org.jspecify.annotations.NullMarked;
