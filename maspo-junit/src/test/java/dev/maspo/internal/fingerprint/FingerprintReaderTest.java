package dev.maspo.internal.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintReaderTest {

    private static final String TEST = "package demo; class DeskTest { String step() { return \"a\"; } }";
    private static final String AGENT = "package demo.agents; class Triage { String ask() { return \"a\"; } }";

    @TempDir
    Path folder;

    private Path classes;
    private final List<Path> classPath = new ArrayList<>();

    @BeforeEach
    void module() {
        // A space in the path, as users have it.
        classes = folder.resolve("the module/target/test-classes");
        classPath.add(classes);
        compile("demo/DeskTest.java", TEST);
        compile("demo/agents/Triage.java", AGENT);
        write(classes.resolve("prompts/triage.md"), "Sort the ticket.");
        write(classes.resolve("templates/mail.txt"), "Dear customer");
    }

    private void compile(String name, String source) {
        Path file = folder.resolve("source").resolve(name);
        write(file, source);
        int errors = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "--release", "17", "-g", "-d", classes.toString(), file.toString());
        assertThat(errors).isZero();
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path jar(String path) throws IOException {
        Path jar = folder.resolve(path);
        Files.createDirectories(jar.getParent());
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Built-At", path);
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(
                        new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        }
        return jar;
    }

    private Fingerprint read() {
        try (URLClassLoader loader = new URLClassLoader(
                classPath.stream().map(FingerprintReaderTest::url).toArray(URL[]::new), null)) {
            return new FingerprintReader(loader.loadClass("demo.DeskTest"), Set.of("prompts/triage.md"))
                    .read(Map.of("triage", "Sorts"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theSameStateHasTheSameFingerprint() {
        assertThat(read()).isEqualTo(read());
        assertThat(read().code()).containsOnlyKeys("demo/agents", "templates");
    }

    @Test
    void aModuleMayHaveNoCodeBesideTheTestClass() throws IOException {
        Files.delete(classes.resolve("demo/agents/Triage.class"));
        Files.delete(classes.resolve("templates/mail.txt"));

        assertThat(read().code()).isEmpty();
        assertThat(read().testClass()).isNotEqualTo(Fingerprint.UNKNOWN);
    }

    @Test
    void aClassThatIsOnNoClassPathIsUnknown() {
        Class<?> made = java.lang.reflect.Proxy.newProxyInstance(
                        getClass().getClassLoader(), new Class<?>[] {Runnable.class}, (a, b, c) -> null)
                .getClass();

        assertThat(new FingerprintReader(made, Set.of()).read(Map.of()).testClass())
                .isEqualTo(Fingerprint.UNKNOWN);
    }

    @Test
    void aCommentOrABlankLineChangesNothing() {
        Fingerprint before = read();
        compile("demo/DeskTest.java", "// said\n\n" + TEST.replace("{ return", "{\n  return"));
        compile("demo/agents/Triage.java", "\n" + AGENT);

        assertThat(read()).isEqualTo(before);
    }

    @Test
    void theOrderOfMethodsAndTheNumbersOfLambdasChangeNothing() {
        String first = "Runnable one() { return () -> System.out.print(1); }";
        String second = "Runnable two() { return () -> System.out.print(2); }";
        compile("demo/agents/Triage.java", "package demo.agents; class Triage { " + first + second + " }");
        Fingerprint before = read();
        compile("demo/agents/Triage.java", "package demo.agents; class Triage { " + second + first + " }");
        Fingerprint after = read();
        compile(
                "demo/agents/Triage.java",
                "package demo.agents; class Triage { " + second.replace("(2)", "(3)") + first + " }");

        assertThat(after).isEqualTo(before);
        assertThat(read()).isNotEqualTo(before);
    }

    @Test
    void theTestClassIsToldFromOtherCode() {
        Fingerprint before = read();
        compile("demo/DeskTest.java", TEST.replace("\"a\"", "\"b\""));
        Fingerprint after = read();

        assertThat(after.testClass()).isNotEqualTo(before.testClass());
        assertThat(after.code()).isEqualTo(before.code());
    }

    @Test
    void aNestedClassBelongsToTheTestClass() {
        Fingerprint before = read();
        compile("demo/DeskTest.java", TEST.replace("class DeskTest {", "class DeskTest { interface Writer {}"));

        assertThat(read().testClass()).isNotEqualTo(before.testClass());
        assertThat(read().code()).isEqualTo(before.code());
    }

    @Test
    void anAgentsCodeCountsForItsFolder() {
        Fingerprint before = read();
        compile("demo/agents/Triage.java", AGENT.replace("\"a\"", "\"b\""));
        Fingerprint after = read();

        assertThat(after.testClass()).isEqualTo(before.testClass());
        assertThat(after.code().get("demo/agents")).isNotEqualTo(before.code().get("demo/agents"));
        assertThat(after.code().get("templates")).isEqualTo(before.code().get("templates"));
    }

    @Test
    void theTextOfAnAnnotationIsCode() {
        compile("demo/agents/Triage.java", "package demo.agents; @Deprecated(since = \"Be brief\") class Triage {}");
        Fingerprint before = read();
        compile("demo/agents/Triage.java", "package demo.agents; @Deprecated(since = \"Be long\") class Triage {}");

        assertThat(read().code()).isNotEqualTo(before.code());
    }

    @Test
    void aResourceCountsAndAPromptDoesNot() {
        Fingerprint before = read();
        write(classes.resolve("prompts/triage.md"), "Sort it well.");
        assertThat(read()).isEqualTo(before);

        write(classes.resolve("templates/mail.txt"), "Hi");
        assertThat(read().code().get("templates")).isNotEqualTo(before.code().get("templates"));
    }

    @Test
    void whatLiesBesideAPromptStandsForItself() {
        write(classes.resolve("prompts/other.md"), "Another prompt.");

        assertThat(read().code()).containsKey("prompts/other.md");
    }

    @Test
    void whatABuildWritesAnewEachTimeDoesNotCount() {
        Fingerprint before = read();
        write(classes.resolve("META-INF/MANIFEST.MF"), "Built-At: noon");
        write(classes.resolve("META-INF/build-info.properties"), "build.time=noon");
        write(classes.resolve("git.properties"), "git.commit.id=1");

        assertThat(read()).isEqualTo(before);
    }

    @Test
    void aModuleIsTheSameAsAFolderAndAsASnapshotJar() throws IOException {
        Fingerprint asFolder = read();
        Path jar = jar("target/desk-1.0-SNAPSHOT.jar");
        classPath.clear();
        classPath.add(jar);

        assertThat(read()).isEqualTo(asFolder);
    }

    @Test
    void aLibraryIsKnownByItsVersionAndContent() throws IOException {
        classPath.add(jar("repository/org/acme/prompts/1.2/prompts-1.2.jar"));
        String first = read().libraries().get("prompts");
        write(classes.resolve("templates/mail.txt"), "Hi");
        jar("repository/org/acme/prompts/1.2/prompts-1.2.jar");
        String second = read().libraries().get("prompts");

        assertThat(first).startsWith("1.2 ").isNotEqualTo(second);
        assertThat(second).startsWith("1.2 ");
    }

    @Test
    void aJarThatLiesInNoRepositoryIsCode() throws IOException {
        classPath.add(jar("sibling/target/prompts-1.2.jar"));

        assertThat(read().libraries()).isEmpty();
    }

    @Test
    void whatRunsTheTestsDoesNotCount() throws IOException {
        Fingerprint before = read();
        classPath.add(jar("repository/org/junit/platform/1.2/junit-platform-launcher-1.2.jar"));
        classPath.add(jar("agent/org.jacoco.agent-0.8.15-runtime.jar"));

        assertThat(read()).isEqualTo(before);
    }

    @Test
    void theOrderOfTheClassPathDoesNotMatter() throws IOException {
        Path jar = jar("sibling/target/more-1.2.jar");
        compile("demo/agents/Triage.java", AGENT.replace("\"a\"", "\"b\""));
        classPath.add(jar);
        Fingerprint before = read();
        classPath.add(0, classPath.remove(1));
        Fingerprint after = read();

        assertThat(after).isEqualTo(before);
    }
}
