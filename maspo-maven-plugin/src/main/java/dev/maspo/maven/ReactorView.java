package dev.maspo.maven;

import dev.maspo.maven.ModuleView.State;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a goal saw of all modules of a build.
 *
 * @param modules the modules, in the order of their ids
 * @param whole whether a module that could have what is asked for is sure to be among them
 */
record ReactorView(List<Module> modules, boolean whole) {

    ReactorView {
        modules = List.copyOf(modules);
    }

    /**
     * One module.
     *
     * @param name the module, as a reader would name it
     * @param wanted the names that were asked for; empty for all
     * @param view what was seen of it
     */
    record Module(String name, List<String> wanted, ModuleView view) {

        Module {
            wanted = List.copyOf(wanted);
        }

        List<List<String>> parts() {
            return List.of(List.of(name), wanted, List.of(view.state().name()), view.found(), List.of(view.why()));
        }

        static Module of(List<List<String>> parts) {
            return new Module(
                    parts.get(0).get(0),
                    parts.get(1),
                    new ModuleView(
                            State.valueOf(parts.get(2).get(0)),
                            parts.get(3),
                            parts.get(4).get(0)));
        }
    }

    /** The names that were asked for and that no module has; none if an error in a module may be the reason. */
    List<String> missing() {
        if (has(State.FAILED) || !(has(State.LOOKED) || (whole && has(State.WITHOUT)))) {
            return List.of();
        }
        TreeSet<String> missing = new TreeSet<>();
        modules.forEach(module -> missing.addAll(module.wanted()));
        modules.forEach(module -> missing.removeAll(module.view().found()));
        return List.copyOf(missing);
    }

    /** What there is, with the module that has it where there are several. */
    String found() {
        return modules.stream()
                .flatMap(module -> module.view().found().stream()
                        .map(name -> modules.size() == 1 ? name : name + " (" + module.name() + ")"))
                .map(Printable::line)
                .collect(Collectors.joining(", "));
    }

    /** Why the goal has not done what it was to do; empty if it has, or if that cannot be said. */
    Optional<String> complaint() {
        List<String> missing = missing();
        String there = found();
        if (!missing.isEmpty() && !there.isEmpty()) {
            return Optional.of(
                    (modules.size() == 1 ? "There is no pipeline " : "No module of this build has the pipeline ")
                            + missing.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                            + ". There are: " + there + "." + passedOver() + " Correct maspo.pipelines.");
        }
        boolean none = there.isEmpty() && has(State.LOOKED) && whole && !has(State.SKIPPED) && !has(State.FAILED);
        if (!none && missing.isEmpty()) {
            return Optional.empty();
        }
        String reasons = with(State.LOOKED).map(module -> module.view().why()).collect(Collectors.joining("\n"));
        String head = missing.isEmpty()
                ? ""
                : "No module of this build has the pipeline "
                        + missing.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", "))
                        + " of maspo.pipelines." + passedOver();
        return Optional.of(
                Stream.of(head, reasons).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n")));
    }

    private String passedOver() {
        String skipped = with(State.SKIPPED)
                .map(module -> module.name() + " (" + module.view().why() + ")")
                .collect(Collectors.joining(", "));
        return skipped.isEmpty() ? "" : " Passed over: " + skipped + ".";
    }

    private boolean has(State state) {
        return with(state).findAny().isPresent();
    }

    private Stream<Module> with(State state) {
        return modules.stream().filter(module -> module.view().state() == state);
    }
}
