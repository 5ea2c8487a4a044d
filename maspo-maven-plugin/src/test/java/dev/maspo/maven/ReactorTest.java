package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultSessionData;
import org.eclipse.aether.SessionData;
import org.junit.jupiter.api.Test;

class ReactorTest {

    private static final ModuleView NONE = ModuleView.looked(List.of(), "The module has none.");

    private final SessionData data = new DefaultSessionData();

    @Test
    void aNameThatOneModuleHasIsNoMistakeInTheOthers() {
        assertThat(complaint(
                        List.of("desk"), ModuleView.looked(List.of("desk"), ""), ModuleView.looked(List.of("x"), "")))
                .isEmpty();
    }

    @Test
    void aNameThatNoModuleHasIsToldWithThoseThereAre() {
        assertThat(complaint(
                        List.of("typo"), ModuleView.looked(List.of("desk"), ""), ModuleView.looked(List.of("x"), "")))
                .contains("No module of this build has the pipeline 'typo'. There are: desk (m0), x (m1)."
                        + " Correct maspo.pipelines.");
    }

    @Test
    void inABuildOfOneModuleNoModuleIsNamed() {
        assertThat(complaint(List.of("typo"), ModuleView.looked(List.of("desk", "twin"), "")))
                .contains("There is no pipeline 'typo'. There are: desk, twin. Correct maspo.pipelines.");
    }

    @Test
    void aModuleThatIsSkippedIsNamedWhereItMayHaveTheName() {
        assertThat(complaint(
                        List.of("typo"),
                        ModuleView.looked(List.of("desk"), ""),
                        ModuleView.skipped("maspo.skip is set")))
                .hasValueSatisfying(text -> assertThat(text).contains("Passed over: m1 (maspo.skip is set)."));
    }

    @Test
    void aModuleWithoutPipelinesIsNoMistakeBesideOneThatHasSome() {
        assertThat(complaint(List.of(), NONE, ModuleView.looked(List.of("desk"), "")))
                .isEmpty();
        assertThat(complaint(List.of(), ModuleView.without("no maspo-junit"))).isEmpty();
    }

    @Test
    void noPipelineInAnyModuleIsAMistake() {
        assertThat(complaint(List.of(), NONE)).contains("The module has none.");
        assertThat(complaint(List.of(), NONE, ModuleView.without("no maspo-junit")))
                .contains("The module has none.");
        assertThat(complaint(List.of("desk"), NONE))
                .contains("No module of this build has the pipeline 'desk' of maspo.pipelines.\nThe module has none.");
    }

    @Test
    void whereAModuleIsSkippedOrOthersAreNotBuiltNobodyKnowsThatThereIsNone() {
        assertThat(complaint(List.of(), NONE, ModuleView.skipped("maspo.skip is set")))
                .isEmpty();
        assertThat(new ReactorView(List.of(new ReactorView.Module("m", List.of(), NONE)), false).complaint())
                .isEmpty();
    }

    @Test
    void whereEverythingIsSkippedNothingIsMissed() {
        assertThat(complaint(List.of("desk"), ModuleView.skipped("skipTests is set")))
                .isEmpty();
    }

    @Test
    void anErrorInAModuleIsErrorEnough() {
        assertThat(complaint(List.of("desk"), NONE, ModuleView.FAILED)).isEmpty();
    }

    @Test
    void twoExecutionsOfAGoalDoNotMix() {
        Reactor first = new Reactor(data, "check first", List.of("g:m0:jar:1", "g:m1:jar:1"), true);
        Reactor second = new Reactor(data, "check second", List.of("g:m0:jar:1"), true);

        assertThat(first.tell(module(0), List.of(), NONE)).isEmpty();
        assertThat(second.tell(module(0), List.of(), NONE)).isPresent();
    }

    @Test
    void amongModulesBuiltAtTheSameTimeOneIsTheLast() throws Exception {
        int count = 64;
        List<String> expected =
                IntStream.range(0, count).mapToObj(i -> module(i).getId()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Future<Optional<ReactorView>>> told = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            MavenProject module = module(i);
            told.add(threads.submit(
                    () -> new Reactor(data, "check default-cli", expected, true).tell(module, List.of(), NONE)));
        }
        List<ReactorView> last = new ArrayList<>();
        for (Future<Optional<ReactorView>> one : told) {
            one.get().ifPresent(last::add);
        }
        threads.shutdown();

        assertThat(last)
                .singleElement()
                .satisfies(view -> assertThat(view.modules()).hasSize(count));
    }

    private Optional<String> complaint(List<String> wanted, ModuleView... views) {
        SessionData build = new DefaultSessionData();
        List<String> expected = IntStream.range(0, views.length)
                .mapToObj(i -> module(i).getId())
                .toList();
        Optional<ReactorView> all = Optional.empty();
        for (int i = 0; i < views.length; i++) {
            assertThat(all).isEmpty();
            all = new Reactor(build, "check", expected, true).tell(module(i), wanted, views[i]);
        }
        return all.orElseThrow().complaint();
    }

    private static MavenProject module(int number) {
        MavenProject project = new MavenProject();
        project.setGroupId("g");
        project.setArtifactId("m" + number);
        project.setVersion("1");
        project.setPackaging("jar");
        return project;
    }
}
