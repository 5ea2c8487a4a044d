package dev.maspo.declarations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.fixtures.Inherited;
import dev.maspo.fixtures.Meta;
import dev.maspo.fixtures.OwnModels;
import dev.maspo.fixtures.Typed;
import dev.maspo.launcher.FolderAccess;
import dev.maspo.testing.Optimizing;
import dev.maspo.testing.Running;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeclarationsTest {

    @TempDir
    Path folder;

    @Test
    void metaAnnotationsWorkInTestMode() {
        assertThat(Running.failure(Running.jupiter(Meta.Composed.class)))
                .hasMessageStartingWith("meta: namesTheTeam holds for 0.")
                .hasMessageContaining("of 40 cases; minPassRate is 0.9");
    }

    @Test
    void metaAnnotationsWorkInOptimizeMode() {
        Path classes = FolderAccess.compiled(folder.resolve("classes"), Meta.Composed.class);
        var outcome = FolderAccess.launch(List.of(classes), List.of(), folder, Map.of())
                .outcomes()
                .get(0);

        assertThat(outcome.error()).isNull();
        var result = Optimizing.result(outcome);
        assertThat(result.pipeline()).isEqualTo("meta");
        assertThat(result.accepted()).isTrue();
        assertThat(result.agents()).extracting(a -> a.id()).containsExactly("sorter", "writer");
    }

    @Test
    void agentsAndAssertionsAreInheritedFromClassesAndInterfaces() {
        Running.jupiter(Inherited.Whole.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(2));
    }

    @Test
    void anAgentCanBeOverridden() {
        Running.jupiter(Inherited.Overriding.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(2).succeeded(2));
    }

    @Test
    void anAgentCanHaveAModelOfItsOwnAndEachIsMadeOnce() {
        OwnModels.MADE.set(0);

        Running.jupiter(OwnModels.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1));
        assertThat(OwnModels.MADE).hasValue(2);
    }

    @Test
    void aStaticFactoryCanBeReplacedBySubclasses() {
        Running.jupiter(Inherited.OtherModel.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(1).succeeded(1));
    }

    @Test
    void outputsAndInputsMayBeOfAnyType() {
        Running.jupiter(Typed.class)
                .testEvents()
                .assertStatistics(stats -> stats.started(3).succeeded(3));
    }
}
