package dev.maspo.launcher;

import static dev.maspo.launcher.FolderAccess.compiled;
import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.Verdict;
import dev.maspo.fixtures.Desk;
import dev.maspo.fixtures.Gated;
import dev.maspo.fixtures.Meta;
import dev.maspo.fixtures.Twins;
import dev.maspo.junit.AgentPipeline;
import dev.maspo.testing.DeskModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.annotation.AnnotationDescription;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.StubMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnloadableClassesTest {

    // Far beyond what any Java of today reads.
    private static final int NEWER = 99;

    @TempDir
    Path classes;

    @TempDir
    Path output;

    @Test
    void aClassForANewerJavaIsNamedWithTheJavaItNeeds() throws Exception {
        newer(Desk.class);

        assertThat(found().names()).containsExactly("desk");
        assertThat(FoundPipelines.error(
                        Objects.requireNonNull(found().unloadable().get("desk"))))
                .startsWith("The test class dev.maspo.fixtures.Desk cannot be loaded: "
                        + "java.lang.UnsupportedClassVersionError")
                .contains("Name one that runs Java 55 or newer: -Dmaspo.jvm=");
    }

    @Test
    void theAnnotationOfASuperclassAndOneThatAnAnnotationCarriesCount() throws Exception {
        newer(Gated.Nicer.class);
        newer(Meta.Composed.class);

        assertThat(found().unloadable().values())
                .extracting(unloadable -> unloadable.className())
                .containsExactlyInAnyOrder(Gated.Nicer.class.getName(), Meta.Composed.class.getName());
    }

    @Test
    void aClassWithoutItsSuperclassIsNamed() {
        compiled(classes, Twins.Castor.class);

        FoundPipelines found = found(Desk.class);

        assertThat(found.names()).containsExactly("twin");
        assertThat(FoundPipelines.error(
                        Objects.requireNonNull(found.unloadable().get("twin"))))
                .contains(Twins.Castor.class.getName())
                .contains("NoClassDefFoundError: dev/maspo/fixtures/Desk")
                .contains("Put the class on the test class path");
    }

    @Test
    void aClassThatUsesMaspoAndLacksASuperclassMayBeAPipelineAndIsAnError() {
        compiled(classes, Gated.Nicer.class);

        assertThat(found(Gated.Accepted.class).errors())
                .singleElement()
                .asString()
                .contains(Gated.Nicer.class.getName())
                .contains("Whether it is a pipeline cannot be told");
    }

    @Test
    void aTypeThatIsMissingInTheSignatureOfAMethodIsTold() throws Exception {
        DynamicType.Unloaded<Object> gone =
                new ByteBuddy().subclass(Object.class).name("acme.Gone").make();
        save(new ByteBuddy()
                .subclass(Object.class)
                .name("acme.DeskTest")
                .annotateType(AnnotationDescription.Builder.ofType(AgentPipeline.class)
                        .define("value", "acme-desk")
                        .build())
                .defineMethod("reply", void.class, Visibility.PUBLIC)
                .withParameters(gone.getTypeDescription())
                .intercept(StubMethod.INSTANCE)
                .make());

        assertThat(FoundPipelines.error(
                        Objects.requireNonNull(found().unloadable().get("acme-desk"))))
                .contains("acme.DeskTest")
                .contains("acme/Gone");
    }

    @Test
    void otherClassesThatCannotBeLoadedHaveNothingToDoWithUs() throws Exception {
        newer(DeskModel.class);

        FoundPipelines found = found();

        assertThat(found.names()).isEmpty();
        assertThat(found.errors()).isEmpty();
        assertThat(found.warnings()).isEmpty();
    }

    @Test
    void aForeignClassWithoutItsSuperclassIsAWarning() throws Exception {
        DynamicType.Unloaded<Object> base =
                new ByteBuddy().subclass(Object.class).name("acme.Base").make();
        save(new ByteBuddy()
                .subclass(base.getTypeDescription())
                .name("acme.PlainTest")
                .make());

        assertThat(found().errors()).isEmpty();
        assertThat(found().warnings()).singleElement().asString().contains("acme.PlainTest");
    }

    @Test
    void aDamagedFileOfOursIsAnError() throws Exception {
        compiled(classes, Desk.class);
        byte[] bytes = Files.readAllBytes(file(Desk.class));
        Files.write(file(Desk.class), Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(found().errors()).singleElement().asString().contains(Desk.class.getName());
    }

    @Test
    void aCheckOfOneIsAnErrorThatReportsShowAndTheOthersAreCheckedAllTheSame() throws Exception {
        newer(Twins.Castor.class);
        compiled(classes, Desk.class);

        RunReport report = launch("check", List.of());

        assertThat(report.pipelines()).containsExactly("desk", "twin");
        assertThat(report.outcomes()).extracting(RunReport.Outcome::pipeline).containsExactly("desk", "twin");
        RunReport.Outcome twin = report.outcomes().get(1);
        assertThat(twin.stops()).isTrue();
        assertThat(Forms.readGate(Path.of(Objects.requireNonNull(twin.resultFile())))
                        .verdict())
                .isEqualTo(Verdict.ERROR);
        assertThat(Files.readString(output.resolve("summary.md")))
                .contains("twin")
                .contains("-Dmaspo.jvm");
    }

    @Test
    void onlyTheChosenPipelinesMustBeLoadable() throws Exception {
        newer(Twins.Castor.class);
        compiled(classes, Desk.class);

        assertThat(launch("check", List.of("desk")).outcomes())
                .extracting(RunReport.Outcome::pipeline)
                .containsExactly("desk");
        assertThat(launch("baseline", List.of("twin")).outcomes())
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.error()).contains("-Dmaspo.jvm"));
    }

    private void newer(Class<?> type) throws IOException {
        compiled(classes, type);
        byte[] bytes = Files.readAllBytes(file(type));
        bytes[7] = NEWER;
        Files.write(file(type), bytes);
    }

    private Path file(Class<?> type) {
        return classes.resolve(type.getName().replace('.', '/') + ".class");
    }

    private void save(DynamicType.Unloaded<?> type) throws IOException {
        type.saveIn(classes.toFile());
    }

    private FoundPipelines found(Class<?>... missing) {
        return FoundPipelines.in(List.of(classes.toString()), new FolderLoader(classes, missing));
    }

    private RunReport launch(String mode, List<String> pipelines) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new FolderLoader(classes));
        try {
            return FolderAccess.launch(
                    mode,
                    List.of(classes),
                    pipelines,
                    output,
                    Map.of(
                            "maspo.ci",
                            "false",
                            "maspo.baselineDirectory",
                            output.resolve("none").toString()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
