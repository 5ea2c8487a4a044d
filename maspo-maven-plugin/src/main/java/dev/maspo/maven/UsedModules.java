package dev.maspo.maven;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** Which modules of a build a module is made from: its dependencies, its parents, its plugins, and what these use. */
final class UsedModules {

    private final Map<String, MavenProject> modules = new HashMap<>();

    /**
     * Prepares.
     *
     * @param reactor all modules of the build
     */
    UsedModules(Collection<MavenProject> reactor) {
        reactor.forEach(module -> modules.put(key(module), module));
    }

    /** The name of a module. Its version and type do not matter: it is made from the same sources. */
    static String key(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId();
    }

    /**
     * The modules that a module uses, directly or not.
     *
     * @param project the module
     * @return their names, that of the module itself among them
     */
    Set<String> by(MavenProject project) {
        Set<String> used = new HashSet<>();
        Deque<MavenProject> left = new ArrayDeque<>();
        left.add(project);
        while (!left.isEmpty()) {
            MavenProject module = left.remove();
            if (used.add(key(module))) {
                direct(module)
                        .filter(name -> !used.contains(name))
                        .flatMap(name -> Optional.ofNullable(modules.get(name)).stream())
                        .forEach(left::add);
            }
        }
        return used;
    }

    private static Stream<String> direct(MavenProject module) {
        Stream<String> resolved = module.getArtifacts().stream().map(UsedModules::key);
        Stream<String> declared = module.getDependencies().stream().map(UsedModules::key);
        Stream<String> parents = Stream.iterate(module, m -> m.getParent() != null, MavenProject::getParent)
                .map(m -> key(m.getParent()));
        Stream<String> plugins = module.getBuildPlugins().stream()
                .flatMap(plugin -> Stream.concat(
                        Stream.of(key(plugin)),
                        plugin.getDependencies().stream().map(UsedModules::key)));
        return Stream.of(resolved, declared, parents, plugins).flatMap(names -> names);
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }

    private static String key(Dependency dependency) {
        return dependency.getGroupId() + ":" + dependency.getArtifactId();
    }

    private static String key(Plugin plugin) {
        return plugin.getGroupId() + ":" + plugin.getArtifactId();
    }
}
