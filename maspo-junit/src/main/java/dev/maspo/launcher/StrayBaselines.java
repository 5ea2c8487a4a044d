package dev.maspo.launcher;

import dev.maspo.internal.runner.GateParameters;
import dev.maspo.internal.runner.MissedCheck;
import dev.maspo.internal.runner.RunSettings;
import dev.maspo.internal.runner.StrayBaseline;
import dev.maspo.launcher.RunReport.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What comes of baselines that no pipeline of the module has.
 *
 * @param outcomes the errors: in CI a check that cannot be made
 * @param warnings what is said where somebody watches
 */
record StrayBaselines(List<Outcome> outcomes, List<String> warnings) {

    private static final String NOBODY = "(no class)";

    static StrayBaselines none() {
        return new StrayBaselines(List.of(), List.of());
    }

    /**
     * Compares the baselines with the pipelines.
     *
     * @param parameters looks up what is configured, be it in the request or in a file of JUnit's
     */
    static StrayBaselines of(
            RunRequest request, Collection<String> pipelines, Function<String, Optional<String>> parameters) {
        GateParameters gate = GateParameters.read(RunSettings.from(parameters));
        Path folder = gate.folder();
        // A folder outside of the module may hold the baselines of other modules, too.
        boolean shared = !folder.toAbsolutePath()
                .normalize()
                .startsWith(Path.of("").toAbsolutePath().normalize());
        List<Outcome> outcomes = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (StrayBaseline stray : StrayBaseline.in(folder, pipelines)) {
            if (!request.pipelines().isEmpty() && !request.pipelines().contains(stray.pipeline())) {
                continue;
            }
            String text = text(stray);
            if (gate.ci() && !shared) {
                Path file = MissedCheck.write(Path.of(request.outputDirectory()), stray.pipeline(), NOBODY, text);
                outcomes.add(new Outcome(stray.pipeline(), NOBODY, file.toString(), null, true, null));
            } else {
                ResultFiles.forget(request, stray.pipeline());
                warnings.add(text + (shared ? " It may be that of another module." : " In CI this is an error."));
            }
        }
        return new StrayBaselines(outcomes, warnings);
    }

    private static String text(StrayBaseline stray) {
        String files = stray.files().stream().map(Path::toString).collect(Collectors.joining(" and "));
        boolean one = stray.files().size() == 1;
        return (one ? "The baseline " + files + " has" : "The baselines " + files + " have")
                + " no pipeline: no test class of this module has @AgentPipeline(\"" + stray.pipeline()
                + "\"), so nothing is checked. If the pipeline is gone, delete the file" + (one ? "" : "s")
                + "; if it has another name now, rename the file" + (one ? "" : "s") + "; else bring its class back.";
    }
}
