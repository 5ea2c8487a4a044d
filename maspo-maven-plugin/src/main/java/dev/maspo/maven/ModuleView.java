package dev.maspo.maven;

import java.util.List;

/**
 * What a goal saw of one module.
 *
 * @param state how far it looked
 * @param found the names of what the module has, pipelines or their runs
 * @param why why that is nothing, with what to do; empty if it is something
 */
record ModuleView(State state, List<String> found, String why) {

    /** How far the goal looked. */
    enum State {
        /** The user wants the module passed over. */
        SKIPPED,
        /** The module cannot have a pipeline, as it has no maspo-junit or no tests at all. */
        WITHOUT,
        /** The goal looked for pipelines. */
        LOOKED,
        /** The goal ended with an error of its own. */
        FAILED
    }

    static final ModuleView FAILED = new ModuleView(State.FAILED, List.of(), "");

    ModuleView {
        found = List.copyOf(found);
    }

    static ModuleView skipped(String why) {
        return new ModuleView(State.SKIPPED, List.of(), why);
    }

    static ModuleView without(String why) {
        return new ModuleView(State.WITHOUT, List.of(), why);
    }

    static ModuleView looked(List<String> found, String why) {
        return new ModuleView(State.LOOKED, found, why);
    }
}
