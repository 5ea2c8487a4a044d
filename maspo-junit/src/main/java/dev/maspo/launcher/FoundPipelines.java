package dev.maspo.launcher;

import dev.maspo.MaspoException;
import dev.maspo.internal.scan.ClassScan;
import dev.maspo.internal.scan.Unloadable;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.junit.PipelineClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pipelines of a module.
 *
 * @param classes the classes that can be run, by the names of their pipelines
 * @param unloadable the classes that cannot be loaded, by the names of their pipelines
 * @param errors what is to be said of classes that cannot be loaded and whose pipelines have no known name
 * @param warnings what is to be said of classes of which nobody can tell whether they are pipelines
 */
record FoundPipelines(
        Map<String, Class<?>> classes, Map<String, Unloadable> unloadable, List<String> errors, List<String> warnings) {

    FoundPipelines {
        classes = Collections.unmodifiableMap(new TreeMap<>(classes));
        unloadable = Collections.unmodifiableMap(new TreeMap<>(unloadable));
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    static FoundPipelines in(List<String> roots, ClassLoader loader) {
        Map<String, Class<?>> classes = new TreeMap<>();
        Map<String, Unloadable> unloadable = new TreeMap<>();
        List<String> errors = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        Map<String, String> owners = new TreeMap<>();
        for (Path root : roots.stream().map(Path::of).filter(Files::isDirectory).toList()) {
            ClassScan scan = ClassScan.of(root, loader, PipelineClasses::isPipeline, AgentPipeline.class.getName());
            for (Class<?> testClass : scan.pipelines()) {
                String name = PipelineClasses.name(testClass);
                own(owners, name, testClass.getName());
                classes.put(name, testClass);
            }
            for (Unloadable found : scan.unloadable()) {
                if (found.name().isPresent()) {
                    own(owners, found.name().get(), found.className());
                    unloadable.put(found.name().get(), found);
                } else if (found.kind() == Unloadable.Kind.UNKNOWN) {
                    warnings.add(error(found));
                } else {
                    errors.add(error(found));
                }
            }
        }
        return new FoundPipelines(classes, unloadable, errors, warnings);
    }

    private static void own(Map<String, String> owners, String name, String className) {
        // Some file systems do not tell upper case from lower.
        String other = owners.put(name.toLowerCase(Locale.ROOT), className);
        if (other != null) {
            throw new MaspoException("Two classes declare the pipeline '" + name + "': " + other + " and " + className
                    + ". Give each @AgentPipeline a name of its own; it names the folder of the results.");
        }
    }

    /** The names of all pipelines, those included whose classes cannot be loaded. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(classes.keySet());
        names.addAll(unloadable.keySet());
        return names;
    }

    static String error(Unloadable found) {
        String unsure = switch (found.kind()) {
            case PIPELINE, OTHER -> "";
            case SUSPECT, UNKNOWN -> " Whether it is a pipeline cannot be told, as a superclass of it is missing.";
        };
        return "The test class " + found.className() + " cannot be loaded: " + Explanation.of(found.cause()) + unsure;
    }
}
