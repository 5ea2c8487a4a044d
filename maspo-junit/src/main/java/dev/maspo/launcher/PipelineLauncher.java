package dev.maspo.launcher;

import dev.maspo.internal.runner.MissedCheck;
import dev.maspo.internal.runner.SafeText;
import dev.maspo.internal.scan.Unloadable;
import dev.maspo.junit.GoalOutcome;
import dev.maspo.junit.PipelineClasses;
import dev.maspo.junit.PipelineParameters;
import dev.maspo.launcher.RunReport.Outcome;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Finds the pipeline classes of a request and has the JUnit Platform run each. */
final class PipelineLauncher {

    private final RunRequest request;

    PipelineLauncher(RunRequest request) {
        this.request = request;
    }

    RunReport run() {
        PipelineParameters.check(request.parameters().keySet());
        FoundPipelines found = FoundPipelines.in(request.testRoots(), loader());
        Set<String> wanted = wanted(found.names());
        wanted.forEach(name -> ResultFiles.forget(request, name));
        StrayBaselines stray = stray(found.names());
        Set<String> concerned = concerned(found.classes());
        List<Outcome> outcomes = new ArrayList<>();
        for (String name : wanted) {
            Class<?> testClass = found.classes().get(name);
            if (testClass == null) {
                outcomes.add(unloadable(
                        name, Objects.requireNonNull(found.unloadable().get(name))));
            } else {
                outcomes.add(concerned.contains(name) ? run(name, testClass) : untouched(name, testClass));
            }
        }
        outcomes.addAll(stray.outcomes());
        List<String> warnings = new ArrayList<>(found.warnings());
        warnings.addAll(stray.warnings());
        return new RunReport(
                RunReport.SCHEMA,
                request.run(),
                List.copyOf(found.names()),
                outcomes,
                warnings,
                found.errors().isEmpty() ? null : String.join("\n\n", found.errors()));
    }

    private static ClassLoader loader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? ClassLoader.getSystemClassLoader() : context;
    }

    private Set<String> wanted(Set<String> names) {
        Set<String> wanted = new TreeSet<>(names);
        if (!request.pipelines().isEmpty()) {
            wanted.retainAll(request.pipelines());
        }
        return wanted;
    }

    private Set<String> concerned(Map<String, Class<?>> classes) {
        return request.changed() == null
                ? classes.keySet()
                : new Ratchet(request.changed()).concerned(new TreeMap<>(classes));
    }

    private StrayBaselines stray(Set<String> names) {
        return request.mode().equals(RunRequest.CHECK)
                ? StrayBaselines.of(request, names, discovery(List.of()).getConfigurationParameters()::get)
                : StrayBaselines.none();
    }

    private Outcome unloadable(String name, Unloadable found) {
        return notRun(name, found.className(), FoundPipelines.error(found));
    }

    private static Outcome untouched(String name, Class<?> testClass) {
        return new Outcome(name, testClass.getName(), null, null, false, "nothing that concerns it has changed");
    }

    Outcome run(String name, Class<?> testClass) {
        GoalListener listener = new GoalListener(request.run(), System.err);
        try {
            LauncherFactory.create().execute(discovery(List.of(PipelineClasses.optimization(testClass))), listener);
        } catch (RuntimeException | LinkageError e) {
            // A class that cannot even be discovered must not take the other pipelines' outcomes with it.
            listener.failed(e);
        }
        @Nullable String error = listener.error(testClass);
        String said = error == null ? null : SafeText.of(error);
        GoalOutcome outcome = listener.outcome().orElse(null);
        if (outcome != null) {
            String file = outcome.result().toAbsolutePath().toString();
            return new Outcome(name, testClass.getName(), file, said, outcome.end() == GoalOutcome.End.STOPS, null);
        }
        return notRun(name, testClass.getName(), String.valueOf(said));
    }

    private Outcome notRun(String name, String testClass, String error) {
        if (request.mode().equals(RunRequest.CHECK)) {
            try {
                Path file = MissedCheck.write(Path.of(request.outputDirectory()), name, testClass, error);
                return new Outcome(name, testClass, file.toString(), null, true, null);
            } catch (UncheckedIOException e) {
                return Outcome.failed(name, testClass, error + "\n" + e.getMessage());
            }
        }
        return Outcome.failed(name, testClass, error);
    }

    private LauncherDiscoveryRequest discovery(List<? extends DiscoverySelector> selectors) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(selectors)
                .configurationParameters(request.parameters())
                .configurationParameter("maspo.mode", request.mode())
                .configurationParameter(PipelineParameters.LAUNCHED, "true")
                .configurationParameter("maspo.outputDirectory", request.outputDirectory())
                .configurationParameter(GoalOutcome.RUN, request.run())
                .build();
    }
}
