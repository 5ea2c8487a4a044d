package com.example.supportdesk.demo;

import java.util.Locale;

/** The three agents of the support desk. */
enum AgentKind {
    TRIAGE,
    DRAFT,
    REVIEW;

    /** The agent's id in the pipeline. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
