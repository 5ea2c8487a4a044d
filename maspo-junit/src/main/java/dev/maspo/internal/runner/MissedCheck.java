package dev.maspo.internal.runner;

import dev.maspo.Verdict;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.internal.store.JsonFiles;
import dev.maspo.result.GateResult;
import java.nio.file.Path;
import java.util.List;

/**
 * A check that could not be made, because its class was never run. It has a result all the same, the verdict ERROR, so
 * that summaries and reports name the pipeline and nobody takes an earlier result for this one's.
 */
public final class MissedCheck {

    private MissedCheck() {}

    /**
     * Writes the result.
     *
     * @param output the folder that has one folder of results per pipeline
     * @param pipeline the pipeline
     * @param testClass its class, or where it should be
     * @param reason why the check was not made, with what to do
     * @return the file of the result
     */
    public static Path write(Path output, String pipeline, String testClass, String reason) {
        Path file = output.resolve(pipeline).resolve("gate.json");
        String said = SafeText.of(reason);
        JsonFiles.write(
                file,
                new GateResult(
                        GateResult.SCHEMA,
                        pipeline,
                        testClass,
                        Verdict.ERROR,
                        pipeline + " was not checked.",
                        said,
                        "none",
                        "none",
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        new UsageMeter().usage(0),
                        List.of()));
        Reports.in(output).unchecked(pipeline);
        return file;
    }
}
