package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConcerningFilesTest {

    @TempDir
    private Path top;

    private MavenProject app;
    private List<MavenProject> reactor;

    @BeforeEach
    void aReactor() throws IOException {
        MavenProject root = module("", "root", "pom");
        app = module("app", "app", "jar");
        MavenProject library = module("library", "library", "jar");
        MavenProject deep = module("deep", "deep", "jar");
        MavenProject tool = module("tool", "tool", "maven-plugin");
        MavenProject other = module("other", "other", "jar");
        MavenProject bom = module("bom", "bom", "pom");
        app.setParent(root);
        other.setParent(root);
        uses(app, "library");
        uses(library, "deep");
        Plugin plugin = new Plugin();
        plugin.setGroupId("demo");
        plugin.setArtifactId("tool");
        app.getBuild().addPlugin(plugin);
        Projects.resources(app, "../shared/prompts", null);
        Projects.resources(app, "docs", null);
        reactor = List.of(root, app, library, deep, tool, other, bom);
    }

    @ParameterizedTest
    @CsvSource({
        "app/src/test/java/demo/A.java, src/test/java/demo/A.java",
        "app/src/test/resources/README.md, src/test/resources/README.md",
        "app/config/agents.yml, config/agents.yml",
        // Resource folders of the module, wherever they are.
        "app/docs/triage.md, docs/triage.md",
        "shared/prompts/README.md, ../shared/prompts/README.md",
        "library/src/main/resources/prompts/x.md, ../library/src/main/resources/prompts/x.md",
        "deep/src/main/java/demo/B.java, ../deep/src/main/java/demo/B.java",
        "tool/src/main/java/demo/T.java, ../tool/src/main/java/demo/T.java",
        "pom.xml, ../pom.xml",
        ".mvn/maven.config, ../.mvn/maven.config",
        "bom/pom.xml, ../bom/pom.xml",
        // Nobody's: a module of another build, or something that is read by its path.
        "elsewhere/src/main/java/demo/E.java, ../elsewhere/src/main/java/demo/E.java",
        "prompts/triage.md, ../prompts/triage.md",
    })
    void whatMayConcernTheModuleIsNamedAsSeenFromIt(String file, String seen) {
        assertThat(concerning(file)).containsExactly(seen);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "app/README.md",
                "library/CHANGELOG.md",
                "docs/guide/start.md",
                "LICENSE",
                ".gitignore",
                "other/src/main/java/demo/O.java",
                "other/pom.xml",
                "app/target/maspo/request.json",
                "target/maspo/summary.md",
                ".maspo/calls.db",
            })
    void whatPlainlyDoesNotIsLeftOut(String file) {
        assertThat(concerning(file)).isEmpty();
    }

    @Test
    void aModuleThatIsBuiltAloneKnowsNothingOfTheOthers() {
        assertThat(new ConcerningFiles(app, List.of(app)).of(top, List.of("other/src/main/java/demo/O.java")))
                .containsExactly("../other/src/main/java/demo/O.java");
    }

    private List<String> concerning(String file) {
        return new ConcerningFiles(app, reactor).of(top, List.of(file));
    }

    private MavenProject module(String folder, String name, String packaging) throws IOException {
        MavenProject module = Projects.at(Files.createDirectories(top.resolve(folder)));
        module.setGroupId("demo");
        module.setArtifactId(name);
        module.setPackaging(packaging);
        module.getBuild().setDirectory(module.getBasedir() + "/target");
        return module;
    }

    private static void uses(MavenProject module, String name) {
        Dependency dependency = new Dependency();
        dependency.setGroupId("demo");
        dependency.setArtifactId(name);
        module.getDependencies().add(dependency);
    }
}
