/**
 * The Maven goals: {@link dev.maspo.maven.OptimizeMojo} forks a JVM that improves prompts,
 * {@link dev.maspo.maven.ApplyMojo} writes them into the sources.
 */
@NullMarked
package dev.maspo.maven;

import org.jspecify.annotations.NullMarked;
