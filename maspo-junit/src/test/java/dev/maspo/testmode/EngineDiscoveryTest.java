package dev.maspo.testmode;

import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.ClassNameFilter.includeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClasspathRoots;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectIteration;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectUniqueId;
import static org.junit.platform.launcher.TagFilter.excludeTags;
import static org.junit.platform.testkit.engine.EventConditions.container;
import static org.junit.platform.testkit.engine.EventConditions.displayName;
import static org.junit.platform.testkit.engine.EventConditions.event;
import static org.junit.platform.testkit.engine.EventConditions.finishedSuccessfully;
import static org.junit.platform.testkit.engine.EventConditions.started;
import static org.junit.platform.testkit.engine.EventConditions.test;

import dev.maspo.fixtures.Checks;
import dev.maspo.fixtures.Desk;
import dev.maspo.launcher.FolderAccess;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.Filter;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

class EngineDiscoveryTest {

    private static final String PARAMETER = "dev.maspo.PipelineRun";

    @Test
    void findsAClassByItsPackageAndName() {
        run(selectPackage("dev.maspo.fixtures"), includeClassNamePatterns(".*Checks\\$ScoredOnly"))
                .assertStatistics(stats -> stats.started(1).succeeded(1));
    }

    @Test
    void leavesOutWhatAFilterExcludes() {
        run(selectPackage("dev.maspo.fixtures"), excludeClassNamePatterns(".*"))
                .assertStatistics(stats -> stats.started(0));
    }

    @Test
    void leavesOutWhatATagExcludes() {
        run(selectClass(Checks.ScoredOnly.class), excludeTags("maspo")).assertStatistics(stats -> stats.started(0));
    }

    @Test
    void findsAClassInAFolder(@TempDir Path classes) {
        FolderAccess.compiled(classes, Checks.ScoredOnly.class, Desk.class);

        run(selectClasspathRoots(Set.of(classes)).get(0), includeClassNamePatterns(".*"))
                .assertStatistics(stats -> stats.started(1).succeeded(1));
    }

    @Test
    void leavesClassesThatJunitSeesToJunit() {
        run(selectClass(Desk.class), includeClassNamePatterns(".*")).assertStatistics(stats -> stats.started(0));
    }

    @Test
    void aGeneratedClassIsShownUnderTheNameOfTheUsers() {
        EngineTestKit.engine("maspo")
                .selectors(selectClass(Checks.ScoredOnly.class))
                .execute()
                .containerEvents()
                .assertThatEvents()
                .haveExactly(1, event(container(), displayName("ScoredOnly"), started()));
    }

    @Test
    void aScoreCanBeRunAloneByItsMethod() {
        run(selectMethod(Checks.ScoredOnly.class, "isShort", PARAMETER), includeClassNamePatterns(".*"))
                .assertStatistics(stats -> stats.started(1).succeeded(1))
                .assertThatEvents()
                .haveExactly(1, event(test(), displayName("isShort"), finishedSuccessfully()));
    }

    @Test
    void aScoreBesideChecksCanBeRunAlone() {
        run(selectMethod(Checks.Scored.class, "isShort", PARAMETER), includeClassNamePatterns(".*"))
                .assertStatistics(stats -> stats.started(1).succeeded(1))
                .assertThatEvents()
                .haveExactly(1, event(test(), displayName("isShort"), finishedSuccessfully()));
    }

    @Test
    void aScoreCanBeRunAgainByItsUniqueId() {
        UniqueId id = run(selectClass(Checks.ScoredOnly.class), includeClassNamePatterns(".*")).finished().stream()
                .findFirst()
                .orElseThrow()
                .getTestDescriptor()
                .getUniqueId();

        run(selectUniqueId(id), includeClassNamePatterns(".*"))
                .assertStatistics(stats -> stats.started(1).succeeded(1));
    }

    @Test
    void anIterationOfAScoreCanBeRun() {
        run(
                        selectIteration(selectMethod(Checks.ScoredOnly.class, "isShort", PARAMETER), 0),
                        includeClassNamePatterns(".*"))
                .assertStatistics(stats -> stats.started(1).succeeded(1));
    }

    @Test
    void aCheckIsLeftToJupiterWhenItIsSelectedAlone() {
        run(selectMethod(Checks.Scored.class, "isLoud", PARAMETER), includeClassNamePatterns(".*"))
                .assertStatistics(stats -> stats.started(0));
    }

    private static Events run(DiscoverySelector selector, Filter<?> filter) {
        return EngineTestKit.engine("maspo")
                .selectors(selector)
                .filters(filter)
                .execute()
                .testEvents();
    }
}
