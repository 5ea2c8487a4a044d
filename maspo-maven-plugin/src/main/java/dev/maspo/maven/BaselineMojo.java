package dev.maspo.maven;

import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunRequest;
import java.nio.file.Path;
import java.util.List;
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
 * Records the prompts on disk, and the scores of every case under them, as the accepted state of every pipeline in the
 * module: {@code src/test/maspo/<pipeline>.baseline.json}, which is to be committed. {@code maspo:check} compares with
 * it. It refuses to run in CI, where nobody looks at what is accepted.
 */
@Mojo(name = RunRequest.BASELINE, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class BaselineMojo extends PipelineMojo {

    /** Where the baselines are: {@code src/test/maspo} if not set. */
    @Parameter(property = "maspo.baselineDirectory")
    private @Nullable String baselineDirectory;

    /** How often each case is run: once if not set. More make the scores of a varying model steadier. */
    @Parameter(property = "maspo.repeats")
    private @Nullable Integer repeats;

    @Inject
    BaselineMojo(RepositorySystem repositorySystem) {
        super(repositorySystem, RunRequest.BASELINE);
    }

    @Override
    Parameters own(Parameters common) {
        return common.value("maspo.baselineDirectory", baselineDirectory).value("maspo.repeats", repeats);
    }

    @Override
    void close(RunReport report, Path base) throws MojoExecutionException, MojoFailureException {
        new Closing(
                        getLog(),
                        (file, stops) -> Block.passing(
                                List.of(),
                                List.of("Baseline recorded: " + Shown.path(file, base)
                                        + ". Commit it; mvn maspo:check compares with it."),
                                List.of()))
                .of(report);
    }
}
