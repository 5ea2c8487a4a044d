package dev.maspo.maven;

import dev.maspo.maven.ReactorView.Module;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;

/**
 * Remembers over all modules of a build what a goal saw of each: only when the last one is done can it be said that no
 * module has what was asked for. Modules may be built at the same time.
 *
 * <p>What is remembered is made of the JDK's types alone: Maven may load the plugin anew for a module that gives it
 * dependencies of its own.
 */
final class Reactor {

    private final SessionData data;
    private final String key;
    private final List<String> expected;
    private final boolean whole;

    /**
     * Prepares the memory of one execution of a goal, as typed or as the POM binds it.
     *
     * @param data what the goals of this build share
     * @param key names the execution
     * @param expected the ids of the modules that it runs in
     * @param whole whether a module that could have what is asked for is sure to be among them
     */
    Reactor(SessionData data, String key, Collection<String> expected, boolean whole) {
        this.data = data;
        this.key = Reactor.class.getName() + " " + key;
        this.expected = List.copyOf(expected);
        this.whole = whole;
    }

    static Reactor of(MavenSession session, MojoExecution execution) {
        String goal = execution.getGoal();
        boolean typed = execution.getSource() == MojoExecution.Source.CLI;
        List<MavenProject> modules = session.getProjects().stream()
                .filter(module -> typed || binds(module, execution))
                .toList();
        // A build of some modules (-pl) passes over those that may have the pipelines; who types the goal means these.
        boolean whole = typed
                || session.getAllProjects().size() == session.getProjects().size();
        return new Reactor(
                session.getRepositorySession().getData(),
                goal + " " + execution.getExecutionId(),
                modules.stream().map(MavenProject::getId).toList(),
                whole);
    }

    /** Whether a module's POM binds a goal's execution to a phase. */
    static boolean binds(MavenProject module, MojoExecution execution) {
        Plugin plugin = module.getPlugin(execution.getGroupId() + ":" + execution.getArtifactId());
        PluginExecution bound =
                plugin == null ? null : plugin.getExecutionsAsMap().get(execution.getExecutionId());
        return bound != null && bound.getGoals().contains(execution.getGoal()) && !"none".equals(bound.getPhase());
    }

    /**
     * Takes what was seen of a module.
     *
     * @param project the module
     * @param wanted the names that are asked for; empty for all
     * @param view what was seen
     * @return what was seen of all modules, to the last of them alone
     */
    Optional<ReactorView> tell(MavenProject project, List<String> wanted, ModuleView view) {
        Map<String, List<List<String>>> seen = memory();
        synchronized (seen) {
            seen.put(project.getId(), new Module(project.getArtifactId(), wanted, view).parts());
            if (!seen.keySet().containsAll(expected)) {
                return Optional.empty();
            }
            return Optional.of(
                    new ReactorView(seen.values().stream().map(Module::of).toList(), whole));
        }
    }

    @SuppressWarnings("unchecked") // Nothing else is put under the key.
    private Map<String, List<List<String>>> memory() {
        data.set(key, null, new TreeMap<String, List<List<String>>>());
        return (Map<String, List<List<String>>>) data.get(key);
    }
}
