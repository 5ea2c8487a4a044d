/** Looks at compiled test classes, those included that the running Java cannot load. */
@NullMarked
package dev.maspo.internal.scan;

import org.jspecify.annotations.NullMarked;
