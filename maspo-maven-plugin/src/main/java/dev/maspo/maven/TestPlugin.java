package dev.maspo.maven;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * A plugin that runs a module's tests, as the module's effective POM has it.
 *
 * @param title how people call it
 * @param plugin the plugin
 * @param execution the execution that runs the tests; null if none does
 */
record TestPlugin(String title, Plugin plugin, @Nullable PluginExecution execution) {

    private static final String GROUP = "org.apache.maven.plugins:";

    /** Surefire; empty if the module's packaging does not bind it. */
    static Optional<TestPlugin> surefire(MavenProject project) {
        return find(project, "maven-surefire-plugin", "Surefire", "test", "default-test");
    }

    /** Failsafe; empty if the module does not name it. */
    static Optional<TestPlugin> failsafe(MavenProject project) {
        return find(project, "maven-failsafe-plugin", "Failsafe", "integration-test", "default");
    }

    private static Optional<TestPlugin> find(
            MavenProject project, String artifact, String title, String goal, String preferred) {
        Plugin plugin = project.getPlugin(GROUP + artifact);
        if (plugin == null) {
            return Optional.empty();
        }
        List<PluginExecution> executions = plugin.getExecutions();
        PluginExecution execution = executions.stream()
                .filter(e -> e.getGoals().contains(goal) && !"none".equals(e.getPhase()))
                .min(Comparator.comparing((PluginExecution e) -> !e.getId().equals(preferred)))
                .orElse(null);
        return Optional.of(new TestPlugin(title, plugin, execution));
    }

    /**
     * What runs a module's tests: Surefire, or Failsafe where Surefire does not.
     *
     * @param project the module
     * @param late replaces expressions in the configuration
     * @return the plugin; empty if there is none
     */
    static Optional<TestPlugin> of(MavenProject project, LateProperties late) {
        Optional<TestPlugin> surefire = surefire(project);
        Optional<TestPlugin> failsafe = failsafe(project).filter(plugin -> plugin.used(late));
        return surefire.filter(plugin -> plugin.used(late) || failsafe.isEmpty())
                .or(() -> failsafe);
    }

    /** Whether it runs tests: an execution is bound, and the POM does not skip it. */
    boolean used(LateProperties late) {
        return execution != null
                && List.of("skip", "skipTests").stream()
                        .noneMatch(name ->
                                value(name).map(late::replaced).orElse("").equals("true"));
    }

    /** The version in use; empty if the POM leaves it to Maven, which then takes the newest. */
    Optional<String> version() {
        return Optional.ofNullable(plugin.getVersion());
    }

    /** The configuration of the execution, into which Maven has merged that of the plugin; empty if there is none. */
    Optional<Xpp3Dom> configuration() {
        Object configuration = execution != null && execution.getConfiguration() != null
                ? execution.getConfiguration()
                : plugin.getConfiguration();
        return configuration instanceof Xpp3Dom dom ? Optional.of(dom) : Optional.empty();
    }

    /** The text of an element of the configuration; empty if there is none, or none in it. */
    Optional<String> value(String name) {
        return configuration()
                .map(dom -> dom.getChild(name))
                .map(Xpp3Dom::getValue)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** The elements in an element of the configuration. */
    List<Xpp3Dom> children(String name) {
        return configuration()
                .map(dom -> dom.getChild(name))
                .map(dom -> List.of(dom.getChildren()))
                .orElse(List.of());
    }
}
