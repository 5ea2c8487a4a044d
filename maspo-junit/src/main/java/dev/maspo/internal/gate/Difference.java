package dev.maspo.internal.gate;

/**
 * Something besides the prompts that is not as it was when the baseline was recorded.
 *
 * @param kind what it is
 * @param text what has changed, as the part of a sentence
 */
record Difference(Kind kind, String text) {

    /** Kinds of causes that a loss can have besides the prompts. */
    enum Kind {
        /** A model or its parameters. */
        MODEL("model"),
        /** The role, the rubric or the constraints of an agent. */
        DECLARATION("role, rubric or constraints"),
        /** The class that declares the pipeline. */
        TEST_CLASS("agent methods or assertions of the test class"),
        /** Other code, or resources. */
        CODE("code or resources"),
        /** A library's version or content. */
        LIBRARY("library");

        private final String shown;

        Kind(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }
}
