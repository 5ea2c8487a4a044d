package dev.maspo.maven;

import dev.maspo.MaspoException;
import dev.maspo.launcher.Forms;
import dev.maspo.result.RunResult;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the accepted prompts of the last runs into the module's source resources, and shows the diff. Either all
 * prompts are written or none: if a source has changed since its run, nothing is. Line ends, byte order mark and
 * permissions of the files stay as they are.
 */
@Mojo(name = "apply", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
public final class ApplyMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Passes the module over. */
    @Parameter(property = "maspo.skip", defaultValue = "false")
    private boolean skip;

    /** Shows the diff and writes nothing. */
    @Parameter(property = "maspo.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** The names of the pipelines whose prompts to write, separated by commas. All that have a result if not set. */
    @Parameter(property = "maspo.pipelines")
    private @Nullable List<String> pipelines;

    /** The folder in which {@code maspo:optimize} left its results. */
    @Parameter(property = "maspo.outputDirectory", defaultValue = "${project.build.directory}/maspo", required = true)
    private File outputDirectory;

    /** The folder of the baselines, where it is noted which prompts came out of a search. */
    @Parameter(
            property = "maspo.baselineDirectory",
            defaultValue = "${project.basedir}/src/test/maspo",
            required = true)
    private File baselineDirectory;

    /** Creates the goal; Maven sets its parameters. */
    public ApplyMojo() {}

    /**
     * Runs the goal.
     *
     * @throws MojoFailureException if there is no run, or a prompt cannot be written as it was accepted
     * @throws MojoExecutionException if a file cannot be read or written
     */
    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        List<String> wanted = PipelineNames.of(pipelines);
        ModuleView view = ModuleView.FAILED;
        Optional<ReactorView> all;
        try {
            view = apply(wanted);
        } finally {
            all = Reactor.of(session, execution).tell(project, wanted, view);
        }
        if (all.isPresent() && !all.get().missing().isEmpty()) {
            throw new MojoFailureException("No run found of "
                    + String.join(", ", all.get().missing()) + " (maspo.pipelines). There are runs of "
                    + all.get().found() + ".");
        }
    }

    private ModuleView apply(List<String> wanted) throws MojoExecutionException, MojoFailureException {
        List<Path> files = skip ? List.of() : StoredRuns.files(outputDirectory.toPath());
        if (skip || (files.isEmpty() && elsewhere())) {
            String why = skip ? "maspo.skip is set" : "this module has no run in " + outputDirectory;
            getLog().info("Nothing to apply: " + why + ".");
            return skip ? ModuleView.skipped(why) : ModuleView.without(why);
        }
        if (files.isEmpty()) {
            throw new MojoFailureException("No run found: there is no " + outputDirectory + File.separator + "*"
                    + File.separator
                    + "run.json. Run mvn maspo:optimize first. If a run failed, the result of the one before it is"
                    + " run.previous.json beside; renamed to run.json it can be applied.");
        }
        List<RunResult> stored = StoredRuns.read(files);
        ModuleView view =
                ModuleView.looked(stored.stream().map(RunResult::pipeline).toList(), "");
        List<RunResult> runs = stored.stream()
                .filter(run -> wanted.isEmpty() || wanted.contains(run.pipeline()))
                .toList();
        if (runs.isEmpty()) {
            getLog().info(Printable.line(
                    "Nothing to apply: this module has no run of " + String.join(", ", wanted) + "."));
            return view;
        }
        List<PromptChange> changes = accepted(runs);
        List<PromptChange> open = show(changes);
        if (dryRun) {
            getLog().info("Dry run: nothing was written. Prompts to write: " + open.size() + ".");
            return view;
        }
        try {
            PromptWriter.write(open);
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "Could not write the prompts: " + e
                            + ". Look at the diff of your version control for what was written.",
                    e);
        }
        getLog().info("Prompts written: " + open.size() + ".");
        noteOrigins(runs);
        return view;
    }

    /** The gate must know which prompts came out of a search, and which cases that search saw. */
    private void noteOrigins(List<RunResult> runs) throws MojoExecutionException {
        for (RunResult run : runs) {
            if (run.accepted()) {
                try {
                    Forms.applied(outputDirectory.toPath().resolve(run.pipeline()), baselineDirectory.toPath())
                            .ifPresent(
                                    file -> getLog().info(Shown.path(file, Path.of(session.getExecutionRootDirectory()))
                                            + " notes which cases the search saw. Commit it with the prompts."));
                } catch (MaspoException | UncheckedIOException e) {
                    throw new MojoExecutionException(e.getMessage(), e);
                }
            }
        }
    }

    private List<PromptChange> accepted(List<RunResult> runs) throws MojoExecutionException, MojoFailureException {
        ApplyPlan plan = new ApplyPlan(new PromptSources(project));
        for (RunResult run : runs) {
            if (run.accepted()) {
                plan.add(run);
            } else {
                getLog().info(Printable.line(run.pipeline() + ": not accepted, nothing to apply. " + run.reason()));
            }
        }
        return plan.changes();
    }

    private List<PromptChange> show(List<PromptChange> changes) {
        Path base = Path.of(session.getExecutionRootDirectory());
        List<PromptChange> open = new ArrayList<>();
        for (PromptChange change : changes) {
            String name = Printable.line(change.pipeline()) + ": "
                    + Shown.path(change.file().path(), base);
            if (change.applied()) {
                getLog().info(name + " already holds the accepted prompt.");
            } else {
                getLog().info(name);
                change.diff(base).forEach(getLog()::info);
                open.add(change);
            }
        }
        return open;
    }

    /** Whether another module of the reactor has a run: then one without is no mistake. */
    private boolean elsewhere() throws MojoExecutionException {
        Path place = project.getBasedir().toPath().relativize(outputDirectory.toPath());
        for (MavenProject other : session.getProjects()) {
            if (!StoredRuns.files(other.getBasedir().toPath().resolve(place)).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
