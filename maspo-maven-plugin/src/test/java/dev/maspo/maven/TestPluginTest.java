package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestPluginTest {

    private final LateProperties late = new LateProperties(
            name -> Optional.ofNullable(Map.of("yes", "true", "loop", "${loop}", "outer", "<${inner}>", "inner", "in")
                    .get(name)));

    @TempDir
    private Path folder;

    private MavenProject project;

    @BeforeEach
    void module() throws Exception {
        project = Projects.at(folder);
        if (project.getBuild() == null) {
            project.getModel().setBuild(new Build());
        }
    }

    private Plugin plugin(String artifact) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId(artifact);
        project.getBuild().addPlugin(plugin);
        project.getBuild().flushPluginMap();
        return plugin;
    }

    private static PluginExecution execution(Plugin plugin, String id, String goal) {
        PluginExecution execution = new PluginExecution();
        execution.setId(id);
        execution.addGoal(goal);
        plugin.addExecution(execution);
        return execution;
    }

    private static Xpp3Dom configuration(String name, String value) {
        Xpp3Dom dom = new Xpp3Dom("configuration");
        Xpp3Dom child = new Xpp3Dom(name);
        child.setValue(value);
        dom.addChild(child);
        return dom;
    }

    @Test
    void aModuleMayHaveNone() {
        assertThat(TestPlugin.of(project, late)).isEmpty();
    }

    @Test
    void theDefaultExecutionIsTakenBeforeOthers() {
        Plugin plugin = plugin("maven-surefire-plugin");
        execution(plugin, "another", "test").setConfiguration(configuration("argLine", "-Dother"));
        execution(plugin, "default-test", "test").setConfiguration(configuration("argLine", " -Dmine "));
        execution(plugin, "help", "help");

        assertThat(TestPlugin.of(project, late).orElseThrow().value("argLine")).hasValue("-Dmine");
        assertThat(TestPlugin.of(project, late).orElseThrow().value("jvm")).isEmpty();
    }

    @Test
    void anExecutionThatIsTakenOutRunsNothing() {
        Plugin plugin = plugin("maven-surefire-plugin");
        execution(plugin, "default-test", "test").setPhase("none");
        plugin.setConfiguration(configuration("argLine", "   "));

        TestPlugin found = TestPlugin.of(project, late).orElseThrow();

        assertThat(found.used(late)).isFalse();
        assertThat(found.version()).isEmpty();
        assertThat(found.value("argLine")).isEmpty();
    }

    @Test
    void failsafeIsTakenWhereSurefireIsSkipped() {
        Plugin surefire = plugin("maven-surefire-plugin");
        execution(surefire, "default-test", "test").setConfiguration(configuration("skipTests", "${yes}"));
        execution(plugin("maven-failsafe-plugin"), "default", "integration-test");

        assertThat(TestPlugin.of(project, late).orElseThrow().title()).isEqualTo("Failsafe");
    }

    @Test
    void surefireIsTakenWhereBothRunOrNeitherDoes() {
        execution(plugin("maven-surefire-plugin"), "default-test", "test");
        Plugin failsafe = plugin("maven-failsafe-plugin");
        assertThat(TestPlugin.of(project, late).orElseThrow().title()).isEqualTo("Surefire");

        execution(failsafe, "default", "integration-test");
        assertThat(TestPlugin.of(project, late).orElseThrow().title()).isEqualTo("Surefire");
        assertThat(TestPlugin.of(project, late).orElseThrow().configuration()).isEmpty();
    }

    @Test
    void aModuleBindsAGoalWhoseExecutionIsInItsPom() {
        MojoDescriptor goal = new MojoDescriptor();
        goal.setGoal("check");
        goal.setPluginDescriptor(new PluginDescriptor());
        goal.getPluginDescriptor().setGroupId("org.apache.maven.plugins");
        goal.getPluginDescriptor().setArtifactId("maven-demo-plugin");
        MojoExecution check = new MojoExecution(goal, "guard");
        assertThat(Reactor.binds(project, check)).isFalse();

        Plugin plugin = plugin("maven-demo-plugin");
        assertThat(Reactor.binds(project, check)).isFalse();
        execution(plugin, "another", "check");
        PluginExecution other = execution(plugin, "guard", "help");
        plugin.flushExecutionMap(); // Maven keeps what it was asked for before.
        assertThat(Reactor.binds(project, check)).isFalse();

        other.addGoal("check");
        assertThat(Reactor.binds(project, check)).isTrue();
        other.setPhase("none");
        assertThat(Reactor.binds(project, check)).isFalse();
    }

    @Test
    void expressionsAreReplacedAsFarAsTheyAreKnown() {
        assertThat(late.replaced("a ${outer} @{inner} ${nobody}")).isEqualTo("a <in> in ${nobody}");
        assertThat(late.known("a @{nobody}b")).isEqualTo("a b");
        assertThat(late.replaced("${loop}")).isEqualTo("${loop}");
        assertThat(late.known("${loop}")).isEmpty();
    }
}
