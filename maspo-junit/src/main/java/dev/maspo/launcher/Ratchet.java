package dev.maspo.launcher;

import dev.maspo.junit.PipelineClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says which pipelines a change of files may concern. A prompt, case file, baseline or recording concerns the pipelines
 * that name it, the source of a pipeline class the pipelines of that class and its subclasses; any other file concerns
 * all, as anything may depend on it. Whoever asks leaves out what concerns no pipeline of the module.
 */
final class Ratchet {

    private static final List<String> OWN = List.of(".baseline.json", ".release.baseline.json", ".calls.jsonl");

    private final List<String> changed;

    Ratchet(List<String> changed) {
        this.changed = List.copyOf(changed);
    }

    /**
     * The pipelines that the change may concern.
     *
     * @param pipelines all pipelines of the module, as another one's files must not count for all
     * @return their names, sorted
     */
    Set<String> concerned(Map<String, Class<?>> pipelines) {
        Map<String, Set<String>> endings = new TreeMap<>();
        pipelines.forEach((name, testClass) -> endings.put(name, endings(name, testClass)));
        Set<String> concerned = new TreeSet<>();
        for (String file : changed) {
            List<String> owners = endings.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().anyMatch(ending -> ("/" + file).endsWith(ending)))
                    .map(Map.Entry::getKey)
                    .toList();
            // A file outside the module is named by no pipeline of it alone.
            if (!owners.isEmpty() && !file.startsWith("../")) {
                concerned.addAll(owners);
            } else {
                return pipelines.keySet();
            }
        }
        return concerned;
    }

    private static Set<String> endings(String name, Class<?> testClass) {
        Set<String> endings = new TreeSet<>();
        PipelineClasses.resources(testClass).forEach(resource -> endings.add("/" + resource));
        OWN.forEach(suffix -> endings.add("/" + name + suffix));
        for (Class<?> type = testClass; type != null && type != Object.class; type = type.getSuperclass()) {
            String source = type.getName().split("\\$", 2)[0].replace('.', '/');
            Arrays.asList(".java", ".kt", ".groovy").forEach(ending -> endings.add("/" + source + ending));
        }
        return endings;
    }
}
