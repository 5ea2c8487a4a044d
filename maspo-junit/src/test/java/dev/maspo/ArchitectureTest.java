package dev.maspo;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room may use which: data flows one way. */
class ArchitectureTest {

    private static final String GROUND = "dev.maspo";
    private static final String RESULT = "dev.maspo.result";
    private static final String JUNIT = "dev.maspo.junit";
    private static final String LAUNCHER = "dev.maspo.launcher";
    private static final String RUNNER = "dev.maspo.internal.runner";
    private static final String FINGERPRINT = "dev.maspo.internal.fingerprint";
    private static final String GATE = "dev.maspo.internal.gate";
    private static final String OPTIMIZE = "dev.maspo.internal.optimize";
    private static final String JUDGE = "dev.maspo.internal.judge";
    private static final String PIPELINE = "dev.maspo.internal.pipeline";
    private static final String PREFLIGHT = "dev.maspo.internal.preflight";
    private static final String MODEL = "dev.maspo.internal.model";
    private static final String REPORT = "dev.maspo.internal.report";
    private static final String STORE = "dev.maspo.internal.store";
    private static final String SCAN = "dev.maspo.internal.scan";
    private static final String STATS = "dev.maspo.internal.stats";

    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry(GROUND, List.of()),
            Map.entry(RESULT, List.of(GROUND)),
            Map.entry(STATS, List.of()),
            Map.entry(SCAN, List.of(GROUND)),
            Map.entry(FINGERPRINT, List.of()),
            Map.entry(STORE, List.of(GROUND, RESULT)),
            Map.entry(REPORT, List.of(GROUND, RESULT)),
            Map.entry(MODEL, List.of(GROUND, RESULT, STORE)),
            Map.entry(PIPELINE, List.of(GROUND, RESULT, MODEL, STATS)),
            Map.entry(JUDGE, List.of(GROUND, RESULT, PIPELINE, MODEL, STATS)),
            Map.entry(OPTIMIZE, List.of(GROUND, RESULT, PIPELINE, JUDGE, MODEL, STATS)),
            Map.entry(PREFLIGHT, List.of(GROUND, RESULT, PIPELINE, JUDGE, MODEL, STATS)),
            Map.entry(GATE, List.of(GROUND, RESULT, PIPELINE, JUDGE, MODEL, STORE, STATS, FINGERPRINT)),
            Map.entry(
                    RUNNER,
                    List.of(
                            GROUND,
                            RESULT,
                            GATE,
                            OPTIMIZE,
                            PREFLIGHT,
                            JUDGE,
                            PIPELINE,
                            MODEL,
                            REPORT,
                            STORE,
                            STATS,
                            FINGERPRINT)),
            Map.entry(JUNIT, List.of(GROUND, RESULT, RUNNER)),
            Map.entry(LAUNCHER, List.of(GROUND, RESULT, JUNIT, RUNNER, SCAN, MODEL, REPORT, STORE)));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(GROUND);

    @TestFactory
    List<DynamicTest> eachRoomUsesOnlyTheRoomsBelowIt() {
        List<DynamicTest> tests = new ArrayList<>();
        ROOMS.forEach((room, allowed) -> {
            List<String> packages = new ArrayList<>(allowed);
            packages.add(room);
            tests.add(DynamicTest.dynamicTest(room, () -> {
                assertThat(CLASSES.that(resideInAPackage(room)))
                        .as("classes in " + room)
                        .isNotEmpty();
                ArchRuleDefinition.classes()
                        .that()
                        .resideInAPackage(room)
                        .should()
                        .onlyAccessClassesThat(resideInAnyPackage(packages.toArray(String[]::new))
                                .or(resideOutsideOfPackage("dev.maspo..")))
                        .check(CLASSES);
            }));
        });
        return tests;
    }

    @Test
    void everyPackageIsARoom() {
        assertThat(CLASSES.stream().map(c -> c.getPackageName()).distinct())
                .containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
    }

    @Test
    void noRoomsUseEachOtherInACircle() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return SliceIdentifier.of(type.getPackageName());
                    }

                    @Override
                    public String getDescription() {
                        return "rooms";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void onlyOneClassKnowsTheOpenAiModule() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.maspo.internal.model.OpenAiModels")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.langchain4j.model.openai..")
                .check(CLASSES);
    }

    @Test
    void onlyOneClassKnowsTheJsonSchemaLibrary() {
        ArchRuleDefinition.noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.maspo.internal.pipeline.JsonSchemas")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.networknt..")
                .check(CLASSES);
    }
}
