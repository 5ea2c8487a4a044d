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
 * Says what a test and an optimization of every pipeline in the module would take: the most calls by role, what is
 * expected, an estimate of tokens and money, and what of it is answered in the call cache. No model is called, and no
 * key is needed. Agent methods are run on cases whose answers may be known, as they are in a test.
 */
@Mojo(name = RunRequest.PLAN, requiresDependencyResolution = ResolutionScope.TEST, threadSafe = true)
@Execute(phase = LifecyclePhase.TEST_COMPILE)
public final class PlanMojo extends SearchMojo {

    /** What an answer is taken to hold, in tokens, where nothing is known of it: 200 if not set. */
    @Parameter(property = "maspo.plan.answerTokens")
    private @Nullable Integer answerTokens;

    /** Whether to look into the cache, for which agent methods are run: true if not set. */
    @Parameter(property = "maspo.plan.lookup")
    private @Nullable Boolean lookup;

    @Inject
    PlanMojo(RepositorySystem repositorySystem) {
        super(repositorySystem, RunRequest.PLAN);
    }

    @Override
    Parameters own(Parameters common) {
        return super.own(common).value("maspo.plan.answerTokens", answerTokens).value("maspo.plan.lookup", lookup);
    }

    @Override
    void close(RunReport report, Path base) throws MojoExecutionException, MojoFailureException {
        new Closing(getLog(), new PlanBlock(base)).of(report);
    }
}
