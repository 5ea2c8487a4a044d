package dev.maspo.launcher;

import dev.maspo.internal.report.Summary;
import dev.maspo.result.FailedRun;
import dev.maspo.result.GateResult;
import dev.maspo.result.RunResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Renders the results of many pipelines as one Markdown text, for the summary of a job or a comment on a pull request.
 * Reads and writes nothing.
 */
public final class Summaries {

    /** The most characters of a summary. */
    public static final int LONGEST = Summary.LONGEST;

    private Summaries() {}

    /**
     * The results of one pipeline. At least one of a check, an optimization and a failed one is there.
     *
     * @param module the module it is in, as a reader would name it; empty where there is one module only
     * @param gate the result of the last check; null if there was none
     * @param run the result of the last optimization; null if there was none
     * @param failed the last optimization if it has no result; else null
     */
    public record Part(
            String module,
            @Nullable GateResult gate,
            @Nullable RunResult run,
            @Nullable FailedRun failed) {}

    /**
     * Renders the results: a table of all pipelines, then the details, those first that fail a build.
     *
     * @param parts the pipelines, in any order
     * @return Markdown of at most {@link #LONGEST} characters, in which nothing that a model wrote is markup, a link or
     *     the mention of a person
     * @throws IllegalArgumentException if a part holds no result
     */
    public static String render(List<Part> parts) {
        return Summary.of(parts.stream()
                .map(part -> new Summary.Part(part.module(), part.gate(), part.run(), part.failed()))
                .toList());
    }
}
