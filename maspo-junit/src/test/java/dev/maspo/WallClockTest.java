package dev.maspo;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The clock on the wall may jump at any time, so nothing is measured or waited for by it. It is read in three places:
 * for the dates of kept answers, for a wait that is given as a date in an answer that does not say when it was sent,
 * and for the dates of reports.
 */
class WallClockTest {

    private static final DescribedPredicate<JavaCall<?>> READS_THE_CLOCK = target(
                    nameMatching("currentTimeMillis|now|system|systemUTC|systemDefaultZone|tickSeconds|tickMinutes"))
            .and(target(owner(nameMatching("java\\.(lang\\.System|time\\..*)"))));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.maspo");

    @Test
    void nothingElseReadsIt() {
        Set<String> readers = CLASSES.stream()
                .filter(type -> type.getMethodCallsFromSelf().stream().anyMatch(READS_THE_CLOCK))
                .map(type -> type.getSimpleName())
                .collect(Collectors.toSet());

        assertThat(readers).containsExactlyInAnyOrder("KeptAnswers", "OpenAiModels", "Reports");
    }
}
