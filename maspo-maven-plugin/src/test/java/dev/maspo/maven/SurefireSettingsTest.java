package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.maven.model.Plugin;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurefireSettingsTest {

    private final LinesLog log = new LinesLog();
    private final Properties properties = new Properties();

    @TempDir
    private Path folder;

    @Test
    void theArgumentsAreThoseOfTheTestsWithoutTheAgentOfJacoco() throws Exception {
        properties.setProperty("argLine", "-javaagent:/r/org.jacoco.agent-0.8.15-runtime.jar=destfile=/t/jacoco.exec");
        properties.setProperty("mockito", "/r/mockito.jar");

        assertThat(settings("<argLine>@{argLine} -javaagent:${mockito} @{never.set}\n -Xmx1g</argLine>")
                        .arguments())
                .containsExactly("-javaagent:/r/mockito.jar", "-Xmx1g");
    }

    @Test
    void thePropertyArgLineIsTakenWhereNothingIsConfigured() throws Exception {
        properties.setProperty("argLine", "-Xmx1g");

        assertThat(settings("").arguments()).containsExactly("-Xmx1g");
    }

    @Test
    void theSystemPropertiesOfThePomWinOverThoseOfTheFile() throws Exception {
        Projects.file(folder, "test.properties", "a=file\nb=file");
        properties.setProperty("late", "later");

        assertThat(settings(
                                "<systemPropertiesFile>test.properties</systemPropertiesFile>"
                                        + "<systemPropertyVariables><a>${late}</a><c/><d>${unknown}</d></systemPropertyVariables>")
                        .systemProperties(log))
                .containsExactlyInAnyOrderEntriesOf(Map.of("a", "later", "b", "file", "c", "", "d", "${unknown}"));
    }

    @Test
    void aFileThatIsMissingIsAWarning() throws Exception {
        assertThat(settings("<systemPropertiesFile>none</systemPropertiesFile>").systemProperties(log))
                .isEmpty();
        assertThat(log.lines()).singleElement().asString().contains("warn", "none", "systemPropertiesFile");
    }

    @Test
    void theRestIsTakenOverToo() throws Exception {
        SurefireSettings settings = settings("<environmentVariables><A>1</A></environmentVariables>"
                + "<excludedEnvironmentVariables><v>B</v></excludedEnvironmentVariables>"
                + "<workingDirectory>target/work</workingDirectory><jvm>/jdk/bin/java</jvm>"
                + "<additionalClasspathElements><e>more</e></additionalClasspathElements>"
                + "<classpathDependencyExcludes>g:a,h:b</classpathDependencyExcludes>"
                + "<promoteUserPropertiesToSystemProperties>false</promoteUserPropertiesToSystemProperties>"
                + "<jdkToolchain><version>21</version></jdkToolchain>");

        assertThat(settings.environment()).isEqualTo(Map.of("A", "1"));
        assertThat(settings.withoutVariables()).containsExactly("B");
        assertThat(settings.workingDirectory()).isEqualTo(folder.resolve("target/work"));
        assertThat(settings.jvm()).contains("/jdk/bin/java");
        assertThat(settings.additionalClassPath())
                .containsExactly(folder.resolve("more").toString());
        assertThat(settings.excludedDependencies()).containsExactly("g:a", "h:b");
        assertThat(settings.takesUserProperties()).isFalse();
        assertThat(settings.toolchain()).isEqualTo(Map.of("version", "21"));
    }

    @Test
    void theGoalWinsOverSurefireAndWhatIsTypedOverBoth() throws Exception {
        SurefireSettings surefire = settings("<argLine>-Xmx1g</argLine>"
                + "<systemPropertyVariables><a>1</a><b>1</b><c>1</c></systemPropertyVariables>"
                + "<environmentVariables><A>1</A><B>1</B></environmentVariables>");
        Properties typed = new Properties();
        typed.setProperty("c", "3");
        typed.setProperty("maspo.seed", "3");
        typed.setProperty("file.encoding", "3");

        ForkSettings fork = new ForkAssembly(surefire, "/jdk", "-Xmx2g", Map.of("B", "2"), Map.of("b", "2", "c", "2"))
                .settings(typed, Map.of("basedir", "/b"), requirements -> null, log);

        assertThat(fork.java()).startsWith("/jdk").endsWith("-Xmx2g").doesNotContain("-Xmx1g");
        assertThat(fork.properties()).isEqualTo(Map.of("a", "1", "b", "2", "c", "3", "basedir", "/b"));
        assertThat(fork.environment()).isEqualTo(Map.of("A", "1", "B", "2"));
    }

    @Test
    void whatMayBeASecretIsNotOnTheCommandLine() throws Exception {
        SurefireSettings surefire = settings("<argLine>-Dmy.api.key=s3cret-1 -Dkey.size=2</argLine>");

        ForkSettings fork = fork(surefire, null);
        ForkSettings own = fork(surefire, "-Djavax.net.ssl.keyStorePassword=s3cret-1");

        assertThat(fork.java()).contains("-Dkey.size=2").noneMatch(argument -> argument.contains("s3cret"));
        assertThat(fork.properties()).containsEntry("my.api.key", "s3cret-1");
        assertThat(own.java()).noneMatch(argument -> argument.contains("s3cret"));
        assertThat(own.properties()).containsEntry("javax.net.ssl.keyStorePassword", "s3cret-1");
        assertThat(own).asString().doesNotContain("s3cret");
    }

    @Test
    void theEnvironmentIsMavensButForWhatIsLeftOutOrAdded() throws Exception {
        SurefireSettings surefire = settings("<environmentVariables><MORE>1</MORE></environmentVariables>"
                + "<excludedEnvironmentVariables>PATH</excludedEnvironmentVariables>");

        Map<String, String> environment =
                fork(surefire, null).process(java.util.List.of("java")).environment();

        assertThat(environment).containsEntry("MORE", "1").doesNotContainKey("PATH");
    }

    private ForkSettings fork(SurefireSettings surefire, @Nullable String argLine) throws Exception {
        return new ForkAssembly(surefire, null, argLine, null, null)
                .settings(new Properties(), Map.of(), requirements -> "/toolchain/java", log);
    }

    private SurefireSettings settings(String configuration) throws Exception {
        Plugin plugin = new Plugin();
        plugin.setConfiguration(
                Xpp3DomBuilder.build(new StringReader("<configuration>" + configuration + "</configuration>")));
        return new SurefireSettings(
                Optional.of(new TestPlugin("Surefire", plugin, null)),
                new LateProperties(name -> Optional.ofNullable(properties.getProperty(name))),
                folder);
    }
}
