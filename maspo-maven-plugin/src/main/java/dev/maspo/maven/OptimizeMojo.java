package dev.maspo.maven;

import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunRequest;
import java.nio.file.Path;
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
 * Optimizes the prompts of every pipeline in the module: of every test class annotated with {@code @AgentPipeline}. The
 * classes run in a forked JVM on the module's test class path; the results go to {@code target/maspo}, and no source is
 * changed. {@code maspo:apply} writes accepted prompts into the sources. A run whose prompts are not accepted is no
 * error.
 *
 * <p>Modules without maspo-junit among their test dependencies are passed over. Parameters for the run can also be set
 * as user properties ({@code -D}), which win over the POM's configuration, and as properties of the project, which give
 * way to it.
 */
@Mojo(name = RunRequest.OPTIMIZE, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class OptimizeMojo extends SearchMojo {

    /** Where the decisions on held-out cases are counted, beside the baselines: {@code src/test/maspo} if not set. */
    @Parameter(property = "maspo.baselineDirectory")
    private @Nullable String baselineDirectory;

    @Inject
    OptimizeMojo(RepositorySystem repositorySystem) {
        super(repositorySystem, RunRequest.OPTIMIZE);
    }

    @Override
    Parameters own(Parameters common) {
        return super.own(common).value("maspo.baselineDirectory", baselineDirectory);
    }

    @Override
    void close(RunReport report, Path base) throws MojoExecutionException, MojoFailureException {
        new Closing(getLog(), new RunBlock(output(), base)).of(report);
    }
}
