package dev.maspo.maven;

import java.util.List;

/**
 * The pipelines of a module, and those that were asked for.
 *
 * @param found all of the module
 * @param wanted those that were asked for; empty for all
 */
record FoundPipelines(List<String> found, List<String> wanted) {

    /** Those of the module that were asked for. */
    List<String> here() {
        return wanted.isEmpty()
                ? found
                : found.stream().filter(wanted::contains).toList();
    }

    /** What is said if there is none of these. */
    String none() {
        String has = found.isEmpty() ? "" : "; it has " + String.join(", ", found);
        String what = wanted.isEmpty() ? "class with @AgentPipeline" : "pipeline " + String.join(", ", wanted);
        return Printable.line("the module has no " + what + has);
    }

    /**
     * What is said if there are some.
     *
     * @param mode what is done with them
     */
    String some(String mode) {
        return Printable.line("Pipelines to " + mode + ": " + String.join(", ", here())
                + (here().size() == found.size() ? "" : " (of " + String.join(", ", found) + ")") + ".");
    }
}
