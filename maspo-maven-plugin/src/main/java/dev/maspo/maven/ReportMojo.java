package dev.maspo.maven;

import dev.maspo.MaspoException;
import dev.maspo.launcher.Forms;
import dev.maspo.launcher.Summaries;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;

/**
 * Gathers the results that the last checks and optimizations left in all modules of the build into one
 * {@code summary.md}, for the summary of a CI job or a comment on a pull request. It runs nothing and fails for no
 * verdict, so it can follow a build that failed.
 */
@Mojo(name = "report", aggregator = true, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
public final class ReportMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    /** Does nothing. */
    @Parameter(property = "maspo.skip", defaultValue = "false")
    private boolean skip;

    /** The file to write: {@code target/maspo/summary.md} of the module that the build is called in. */
    @Parameter(property = "maspo.summaryFile", defaultValue = "${project.build.directory}/maspo/summary.md")
    private File summaryFile;

    /** The folder of each module, relative to the module, that holds its results. */
    @Parameter(property = "maspo.resultsDirectory", defaultValue = "target/maspo", required = true)
    private String resultsDirectory;

    /** Creates the goal; Maven sets its parameters. */
    public ReportMojo() {}

    /**
     * Runs the goal.
     *
     * @throws MojoExecutionException if a result cannot be read, or the summary not be written
     */
    @Override
    public void execute() throws MojoExecutionException {
        if (skip) {
            getLog().info("Nothing to report: maspo.skip is set.");
            return;
        }
        List<Summaries.Part> parts = new ArrayList<>();
        for (MavenProject module : session.getProjects()) {
            parts.addAll(parts(module));
        }
        if (parts.isEmpty()) {
            getLog().warn("Nothing to report: no module has results in " + resultsDirectory
                    + ". Run mvn maspo:check or mvn maspo:optimize first.");
            return;
        }
        Path file = summaryFile.toPath().toAbsolutePath();
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, Summaries.render(parts));
        } catch (IOException e) {
            throw new MojoExecutionException("The summary " + file + " cannot be written: " + e, e);
        }
        getLog().info("Pipelines reported: " + parts.size() + ". The summary is "
                + Shown.path(file, Path.of(session.getExecutionRootDirectory())) + ".");
    }

    private List<Summaries.Part> parts(MavenProject module) throws MojoExecutionException {
        String name = session.getProjects().size() == 1 ? "" : module.getArtifactId();
        List<Summaries.Part> parts = new ArrayList<>();
        for (Path folder : StoredRuns.folders(module.getBasedir().toPath().resolve(resultsDirectory))) {
            Path gate = folder.resolve("gate.json");
            Path run = folder.resolve("run.json");
            Path failed = folder.resolve("run.failed.json");
            try {
                parts.add(new Summaries.Part(
                        name,
                        Files.isRegularFile(gate) ? Forms.readGate(gate) : null,
                        Files.isRegularFile(run) ? Forms.readResult(run) : null,
                        !Files.isRegularFile(run) && Files.isRegularFile(failed) ? Forms.readFailure(failed) : null));
            } catch (MaspoException e) {
                throw new MojoExecutionException(e.getMessage(), e);
            }
        }
        return parts;
    }
}
