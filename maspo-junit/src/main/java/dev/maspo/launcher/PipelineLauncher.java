package dev.maspo.launcher;

import dev.maspo.MaspoException;
import dev.maspo.junit.PipelineClasses;
import dev.maspo.junit.PipelineParameters;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        Map<String, Class<?>> found = find();
        Set<String> concerned =
                request.changed() == null ? found.keySet() : new Ratchet(request.changed()).concerned(found);
        List<RunReport.Outcome> outcomes = new ArrayList<>();
        wanted(found)
                .forEach((name, testClass) ->
                        outcomes.add(concerned.contains(name) ? run(name, testClass) : untouched(name, testClass)));
        return new RunReport(RunReport.SCHEMA, outcomes, null);
    }

    private Map<String, Class<?>> find() {
        Map<String, Class<?>> byName = new TreeMap<>();
        Map<String, Class<?>> folders = new TreeMap<>();
        for (String root : request.testRoots()) {
            Path folder = Path.of(root);
            if (Files.isDirectory(folder)) {
                for (Class<?> testClass : PipelineClasses.in(folder.toUri())) {
                    String name = PipelineClasses.name(testClass);
                    // Some file systems do not tell upper case from lower.
                    Class<?> other = folders.put(name.toLowerCase(Locale.ROOT), testClass);
                    byName.put(name, testClass);
                    if (other != null) {
                        throw new MaspoException("Two classes declare the pipeline '" + name + "': " + other.getName()
                                + " and " + testClass.getName()
                                + ". Give each @AgentPipeline a name of its own; it names the folder of the results.");
                    }
                }
            }
        }
        if (byName.isEmpty()) {
            throw new MaspoException(
                    "There is no class with @AgentPipeline in " + String.join(", ", request.testRoots())
                            + ". Annotate a concrete test class of this module with @AgentPipeline(\"name\").");
        }
        return byName;
    }

    private Map<String, Class<?>> wanted(Map<String, Class<?>> found) {
        if (request.pipelines().isEmpty()) {
            return found;
        }
        Map<String, Class<?>> wanted = new TreeMap<>();
        for (String name : request.pipelines()) {
            Class<?> testClass = found.get(name);
            if (testClass == null) {
                throw new MaspoException("There is no pipeline '" + name + "'. There are: "
                        + String.join(", ", found.keySet()) + ". Correct maspo.pipelines.");
            }
            wanted.put(name, testClass);
        }
        return wanted;
    }

    private static RunReport.Outcome untouched(String name, Class<?> testClass) {
        return new RunReport.Outcome(
                name, testClass.getName(), null, null, false, "nothing that concerns it has changed");
    }

    RunReport.Outcome run(String name, Class<?> testClass) {
        LauncherDiscoveryRequest discovery = LauncherDiscoveryRequestBuilder.request()
                .selectors(PipelineClasses.optimization(testClass))
                .configurationParameters(request.parameters())
                .configurationParameter("maspo.mode", request.mode())
                .configurationParameter("maspo.outputDirectory", request.outputDirectory())
                .build();
        FailureListener failures = new FailureListener(System.err);
        try {
            LauncherFactory.create().execute(discovery, failures);
        } catch (RuntimeException e) {
            // A class that cannot even be discovered must not take the other pipelines' outcomes with it.
            failures.failed(e);
        }
        Path result = ResultFiles.of(request, name, discovery.getConfigurationParameters()::get);
        if (request.mode().equals(RunRequest.CHECK) && ResultFiles.tellsWhy(result)) {
            // A verdict that is not PASS makes the test fail or abort, and is a result all the same.
            return new RunReport.Outcome(name, testClass.getName(), result.toString(), null, !failures.aborted(), null);
        }
        String error = failures.error(testClass);
        return error == null
                ? RunReport.Outcome.of(name, testClass.getName(), result.toString())
                : RunReport.Outcome.failed(name, testClass.getName(), error);
    }
}
