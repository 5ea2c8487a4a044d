package dev.maspo.maven;

import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * Holds the prompts on disk against the accepted ones of {@code src/test/maspo/<pipeline>.baseline.json}, case by case,
 * and fails the build when the system has got worse: the message names the prompt at fault and the agent it hurt. It
 * never passes in silence: a missing or damaged baseline, other cases or models, a spent budget or too many errors are
 * errors. Prompts, models and cases that are those of the baseline cost no call.
 */
@Mojo(
        name = RunRequest.CHECK,
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.TEST,
        threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class CheckMojo extends PipelineMojo {

    /** Where the baselines are: {@code src/test/maspo} if not set. */
    @Parameter(property = "maspo.baselineDirectory")
    private @Nullable String baselineDirectory;

    /** The probability, in (0, 0.5), of a false alarm of one comparison: 0.05 if not set. */
    @Parameter(property = "maspo.alpha")
    private @Nullable Double alpha;

    /** The loss that is borne, as a difference of scores from 0 to 1: 0.05 if not set. */
    @Parameter(property = "maspo.margin")
    private @Nullable Double margin;

    /** The least loss, as a difference of scores, that is called a regression: 0.02 if not set. */
    @Parameter(property = "maspo.minEffect")
    private @Nullable Double minEffect;

    /** The probability with which a loss is to be found, for the advice on an undecided check: 0.8 if not set. */
    @Parameter(property = "maspo.power")
    private @Nullable Double power;

    /** How often each case is run under each prompt set before the first verdict: once if not set. */
    @Parameter(property = "maspo.repeats")
    private @Nullable Integer repeats;

    /** How often each case is run at most under each prompt set, while the check is undecided: 3 if not set. */
    @Parameter(property = "maspo.maxRepeats")
    private @Nullable Integer maxRepeats;

    /** Whether a regression fails the build: true if not set. */
    @Parameter(property = "maspo.failOnRegression")
    private @Nullable Boolean failOnRegression;

    /** Whether a check that stays undecided fails the build: false if not set. It is never reported as passed. */
    @Parameter(property = "maspo.failOnInconclusive")
    private @Nullable Boolean failOnInconclusive;

    /** Whether a missing baseline fails the build: true if not set and the environment variable CI is. */
    @Parameter(property = "maspo.failOnMissingBaseline")
    private @Nullable Boolean failOnMissingBaseline;

    /**
     * Checks only the pipelines that may have changed since a branch, tag or commit of git, such as
     * {@code origin/main}. A change of a prompt, case file, baseline or test class concerns its pipeline. Any other
     * change in the repository concerns all of them, but for documents, and for modules of the same build that this
     * module does not use.
     */
    @Parameter(property = "maspo.ratchetFrom")
    private @Nullable String ratchetFrom;

    /** Passes the module over, as it does all other tests. */
    @Parameter(property = "skipTests", defaultValue = "false")
    private boolean skipTests;

    /** Passes the module over, as it does all other tests. */
    @Parameter(property = "maven.test.skip", defaultValue = "false")
    private boolean testSkip;

    /** Passes the module over, as it does other integration tests. */
    @Parameter(property = "skipITs", defaultValue = "false")
    private boolean skipITs;

    @Inject
    CheckMojo(RepositorySystem repositorySystem) {
        super(repositorySystem, RunRequest.CHECK);
    }

    @Override
    Optional<String> skipped() {
        if (skipTests) {
            return Optional.of("skipTests is set");
        }
        if (testSkip) {
            return Optional.of("maven.test.skip is set");
        }
        return skipITs ? Optional.of("skipITs is set") : Optional.empty();
    }

    @Override
    @Nullable
    List<String> changed(Path module) throws MojoExecutionException {
        if (ratchetFrom == null || ratchetFrom.isBlank()) {
            return null;
        }
        ChangedFiles.Changes changes = new ChangedFiles(module).since(ratchetFrom.strip());
        return new ConcerningFiles(project(), allModules()).of(changes.top(), changes.files());
    }

    @Override
    Parameters own(Parameters common) {
        return common.value("maspo.baselineDirectory", baselineDirectory)
                .value("maspo.alpha", alpha)
                .value("maspo.margin", margin)
                .value("maspo.minEffect", minEffect)
                .value("maspo.power", power)
                .value("maspo.repeats", repeats)
                .value("maspo.maxRepeats", maxRepeats)
                .value("maspo.failOnRegression", failOnRegression)
                .value("maspo.failOnInconclusive", failOnInconclusive)
                .value("maspo.failOnMissingBaseline", failOnMissingBaseline);
    }

    @Override
    void close(RunReport report, Path base) throws MojoExecutionException, MojoFailureException {
        new Closing(getLog(), new GateBlock(base, new PromptSources(project()))).of(report);
    }
}
