/** The model gateway: every model call goes through it. */
@NullMarked
package dev.maspo.internal.model;

import org.jspecify.annotations.NullMarked;
