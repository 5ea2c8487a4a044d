package dev.maspo.internal.gate;

import dev.maspo.internal.fingerprint.Fingerprint;
import dev.maspo.internal.gate.Difference.Kind;
import dev.maspo.internal.model.ModelDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What besides the prompts differs between a baseline and the state on disk, and can change what the system does: so
 * the cases have to be run again, and are compared with the scores that were recorded.
 */
final class Differences {

    private static final int SHOWN = 8;

    private final Baseline baseline;
    private final OnDisk now;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Baseline baseline, OnDisk now) {
        this.baseline = baseline;
        this.now = now;
    }

    /** One entry per thing that has changed, the most telling kinds first. */
    static List<Difference> of(Baseline baseline, OnDisk now) {
        Differences differences = new Differences(baseline, now);
        differences.models();
        differences.fingerprint(baseline.fingerprint(), now.fingerprint());
        differences.versions();
        return List.copyOf(differences.found);
    }

    /** All of them in one sentence's part; an enumeration of more than a few ends with their number. */
    static String shown(List<Difference> differences) {
        String text = differences.stream().limit(SHOWN).map(Difference::text).collect(Collectors.joining("; "));
        int more = differences.size() - SHOWN;
        return more > 0 ? text + "; and " + more + " more" : text;
    }

    /** The kinds that there are, as a part of a sentence. */
    static String kinds(List<Difference> differences) {
        return differences.stream()
                .map(Difference::kind)
                .distinct()
                .sorted()
                .map(Kind::shown)
                .collect(Collectors.joining(", "));
    }

    private void add(Kind kind, String text) {
        found.add(new Difference(kind, text));
    }

    private void models() {
        Map<String, ModelDescription> before = byPlace(baseline.models());
        Map<String, ModelDescription> after = byPlace(now.models());
        before.forEach((place, model) -> {
            ModelDescription other = after.get(place);
            if (other == null) {
                add(Kind.MODEL, "there was " + model.shown() + ", now there is none");
            } else if (!other.name().equals(model.name())) {
                add(Kind.MODEL, "there was " + model.shown() + ", now it is " + other.name());
            } else if (!other.details().equals(model.details())) {
                add(
                        Kind.MODEL,
                        "the settings or the endpoint of " + model.shown() + ", from " + model.details() + " to "
                                + other.details());
            }
        });
        after.forEach((place, model) -> {
            if (!before.containsKey(place)) {
                add(Kind.MODEL, "there is " + model.shown() + ", which was not there");
            }
        });
    }

    // Where assertions decide, the judge only explains.
    private Map<String, ModelDescription> byPlace(List<ModelDescription> models) {
        return models.stream()
                .filter(model -> now.judged() || !model.role().equals("judge"))
                .collect(Collectors.toMap(
                        m -> m.role() + " " + m.agent(), Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private void fingerprint(Fingerprint before, Fingerprint after) {
        compare(
                before.agents(),
                after.agents(),
                (agent, change) -> add(Kind.DECLARATION, "the role, rubric or constraints of '" + agent + "'"));
        if (after.testClass().equals(Fingerprint.UNKNOWN)) {
            add(Kind.CODE, "the code of the module, which cannot be found on the class path");
        } else if (!before.testClass().equals(after.testClass())) {
            add(Kind.TEST_CLASS, "the test class, with its agent methods and assertions");
        }
        compare(
                withoutPromptsAndCases(before.code()),
                withoutPromptsAndCases(after.code()),
                (folder, change) -> add(Kind.CODE, "code or resources in " + folder + gone(change)));
        compare(
                before.libraries(),
                after.libraries(),
                (name, change) -> add(Kind.LIBRARY, "the library " + name + " " + versions(change)));
    }

    // Which are compared by themselves, wherever they are read from.
    private Map<String, String> withoutPromptsAndCases(Map<String, String> code) {
        Map<String, String> rest = new TreeMap<>(code);
        baseline.agents().forEach(agent -> remove(rest, agent.file()));
        now.pipeline().agents().forEach(agent -> remove(rest, agent.promptResource()));
        remove(rest, baseline.caseFile());
        remove(rest, now.caseFile());
        return rest;
    }

    private static void remove(Map<String, String> code, @Nullable String resource) {
        if (resource != null) {
            code.remove(resource.replaceFirst("^/+", ""));
        }
    }

    private void versions() {
        String before = baseline.versions().getOrDefault("maspo", Versions.UNKNOWN);
        String after = Versions.all().getOrDefault("maspo", Versions.UNKNOWN);
        // Classes that no jar holds tell no version.
        if (!before.equals(after) && !before.equals(Versions.UNKNOWN) && !after.equals(Versions.UNKNOWN)) {
            add(Kind.LIBRARY, "MASPO " + before + " -> " + after);
        }
    }

    private record Change(String before, String after) {}

    private interface Found {
        void add(String name, Change change);
    }

    private static void compare(Map<String, String> before, Map<String, String> after, Found found) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            Change change = new Change(before.getOrDefault(name, ""), after.getOrDefault(name, ""));
            if (!change.before().equals(change.after())) {
                found.add(name, change);
            }
        }
    }

    private static String gone(Change change) {
        if (change.after().isEmpty()) {
            return " (removed)";
        }
        return change.before().isEmpty() ? " (added)" : "";
    }

    // A version, a space and a hash: the hash matters only where the version is the same.
    private static String versions(Change change) {
        String before = version(change.before());
        String after = version(change.after());
        if (before.equals(after)) {
            return before + ", with other content";
        }
        return (before.isEmpty() ? "(none)" : before) + " -> " + (after.isEmpty() ? "(none)" : after);
    }

    private static String version(String described) {
        return described.replaceAll(" [0-9a-f]{16}(?=,|$)", "");
    }
}
