/**
 * The demonstration model, which stands in for a language model. Start at
 * {@link com.example.supportdesk.demo.DemoModel}.
 */
@NullMarked
package com.example.supportdesk.demo;

import org.jspecify.annotations.NullMarked;
