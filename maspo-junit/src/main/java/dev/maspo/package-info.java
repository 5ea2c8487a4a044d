/** The types a test class sees: what an agent method receives, and what a system assertion looks at. */
@NullMarked
package dev.maspo;

import org.jspecify.annotations.NullMarked;
