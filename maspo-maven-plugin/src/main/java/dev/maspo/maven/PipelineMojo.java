package dev.maspo.maven;

import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunRequest;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.ToolchainManager;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/**
 * A goal that hands the module's pipelines to the engine in a forked JVM. What the engine is to do with them is the
 * mode; what is made of its results is each goal's own.
 */
@SuppressWarnings("NullAway.Init") // Maven sets the fields.
abstract class PipelineMojo extends AbstractMojo {

    private final RepositorySystem repositorySystem;
    private final String mode;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Inject
    private ToolchainManager toolchains;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    /** Passes the module over. */
    @Parameter(property = "maspo.skip", defaultValue = "false")
    private boolean skip;

    /** The names of the pipelines to take, separated by commas. All of the module if not set. */
    @Parameter(property = "maspo.pipelines")
    private @Nullable List<String> pipelines;

    /** How many steps of agents, and judgements, are under way at once: 16 if not set. */
    @Parameter(property = "maspo.concurrency")
    private @Nullable Integer concurrency;

    /** The highest share of failed cases, from 0 to 1, with which a run goes on: 0.05 if not set. */
    @Parameter(property = "maspo.maxErrorRate")
    private @Nullable Double maxErrorRate;

    /** Whether the models' answers are kept for the next run, {@code on} or {@code off}: on if not set. */
    @Parameter(property = "maspo.cache")
    private @Nullable String cache;

    /** The file that keeps them: {@code .maspo/calls.db} at the root of the build if not set. */
    @Parameter(property = "maspo.cache.file")
    private @Nullable String cacheFile;

    /** The JDBC URL of a PostgreSQL database that keeps them in place of the file. It must hold no credentials. */
    @Parameter(property = "maspo.cache.url")
    private @Nullable String cacheUrl;

    /**
     * Where answers come from: {@code live}, the models, if not set; {@code record}, the models, and each answer is
     * written into the pipeline's recording; {@code replay}, that recording alone, without models and keys.
     */
    @Parameter(property = "maspo.calls")
    private @Nullable String calls;

    /** The folder of the recordings, {@code src/test/maspo} if not set: {@code <pipeline>.calls.jsonl} for each. */
    @Parameter(property = "maspo.calls.directory")
    private @Nullable String callsDirectory;

    /**
     * A model to use in place of the test class's own: an endpoint that speaks the OpenAI protocol. The keys are
     * {@code base-url}, {@code name}, {@code api-key-env} (the <em>name</em> of the environment variable that holds the
     * key, never the key), {@code temperature} and {@code timeout} (in seconds, 60 if not set). Put {@code agent.},
     * {@code judge.} or {@code optimizer.} before a key to set it for one role only. On the command line each is a
     * property, such as {@code -Dmaspo.model.base-url=...} or {@code -Dmaspo.model.judge.name=...}.
     */
    @Parameter
    private @Nullable Map<String, String> model;

    /** Any further parameters of the run, under their full names, which start with {@code maspo.}. */
    @Parameter
    private @Nullable Map<String, String> parameters;

    /**
     * Arguments for the forked JVM, such as {@code -Xmx2g}, in place of Surefire's {@code argLine}. Quotes hold an
     * argument with spaces together. The JVM compiles quickly rather than well, as it waits for models most of its
     * time; for agents that compute much themselves, give it {@code -XX:TieredStopAtLevel=4}.
     */
    @Parameter(property = "maspo.argLine")
    private @Nullable String argLine;

    /** The java executable of the forked JVM. That of Surefire if not set, or else the one that runs Maven. */
    @Parameter(property = "maspo.jvm")
    private @Nullable String jvm;

    /** Environment variables of the forked JVM, beside Maven's own and those that Surefire is configured with. */
    @Parameter
    private @Nullable Map<String, String> environmentVariables;

    /** System properties of the forked JVM, beside those that Surefire is configured with. */
    @Parameter
    private @Nullable Map<String, String> systemPropertyVariables;

    /** The folder that gets one folder of results for each pipeline. */
    @Parameter(property = "maspo.outputDirectory", defaultValue = "${project.build.directory}/maspo", required = true)
    private File outputDirectory;

    /**
     * Prepares the goal.
     *
     * @param repositorySystem finds JUnit's launcher
     * @param mode what the engine is to do, which is also the goal's name
     */
    PipelineMojo(RepositorySystem repositorySystem, String mode) {
        this.repositorySystem = repositorySystem;
        this.mode = mode;
    }

    /** The module. */
    final MavenProject project() {
        return project;
    }

    /** All modules of the build, also those that are not selected. */
    final List<MavenProject> allModules() {
        List<MavenProject> all = session.getAllProjects();
        return all == null ? session.getProjects() : all;
    }

    /** The folder that has one folder of results for each pipeline. */
    final Path output() {
        return outputDirectory.toPath().toAbsolutePath();
    }

    /** Adds what only this goal takes. */
    abstract Parameters own(Parameters common);

    /** Why this goal passes the module over, besides maspo.skip; empty if it does not. */
    Optional<String> skipped() {
        return Optional.empty();
    }

    /**
     * What has changed that may concern the module.
     *
     * @param module the module's folder
     * @return the changed files, relative to the module; null if that does not matter
     * @throws MojoExecutionException if it matters and cannot be found out
     */
    @Nullable
    List<String> changed(Path module) throws MojoExecutionException {
        return null;
    }

    /**
     * Says in the log what came of it.
     *
     * @param report what the engine did
     * @param base the folder that paths are shown relative to
     * @throws MojoExecutionException if a pipeline could not be run to its end
     * @throws MojoFailureException if the result is one that must stop the build
     */
    abstract void close(RunReport report, Path base) throws MojoExecutionException, MojoFailureException;

    /**
     * Runs the goal.
     *
     * @throws MojoExecutionException if a pipeline could not be run to its end
     * @throws MojoFailureException if the result is one that must stop the build
     */
    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        List<String> wanted = PipelineNames.of(pipelines);
        ModuleView view = ModuleView.FAILED;
        Optional<ReactorView> all;
        try {
            view = look(wanted);
        } finally {
            all = Reactor.of(session, execution).tell(project, wanted, view);
        }
        Optional<String> complaint = all.flatMap(ReactorView::complaint);
        if (complaint.isPresent()) {
            throw new MojoExecutionException(Printable.lines(complaint.get()));
        }
    }

    private ModuleView look(List<String> wanted) throws MojoExecutionException, MojoFailureException {
        Optional<String> skipped = skip ? Optional.of("maspo.skip is set") : skipped();
        if (skipped.isPresent()) {
            return passedOver(skipped.get(), ModuleView.skipped(skipped.get()));
        }
        Optional<String> without = MaspoJunit.whyNot(project);
        if (without.isPresent()) {
            return passedOver(without.get(), ModuleView.without(without.get()));
        }
        MaspoJunit.checkVersion(project, plugin.getVersion());
        LateProperties late = LateProperties.of(session, project, execution);
        SurefireSettings surefire = new SurefireSettings(
                TestPlugin.of(project, late), late, project.getBasedir().toPath());
        TestClassPath classPath =
                new TestClassPath(project, surefire.excludedDependencies(), surefire.additionalClassPath());
        RunRequest request = RunRequests.of(
                mode,
                classPath.testClasses(),
                wanted,
                output(),
                changed(project.getBasedir().toPath()),
                runParameters());
        if (!classPath.isCompiled() && !hasBaselines(request)) {
            return passedOver(
                    "the module has no compiled test classes", ModuleView.looked(List.of(), classPath.whyEmpty()));
        }
        new SurefireFloor(project, late).check(classPath.testClasses(), getLog());
        ForkSettings settings = new ForkAssembly(surefire, jvm, argLine, environmentVariables, systemPropertyVariables)
                .settings(session, project, new JdkToolchain(toolchains, session)::java, getLog());
        return close(run(request, classPath, settings), wanted, classPath);
    }

    private RunReport run(RunRequest request, TestClassPath classPath, ForkSettings settings)
            throws MojoExecutionException {
        List<Path> junit = new JUnitParts(repositorySystem, session.getRepositorySession()).missing(project);
        EngineFork fork = new EngineFork(getLog(), settings, EngineFork.MAIN);
        OutputLock lock = OutputLock.take(
                Path.of(request.outputDirectory()),
                session.getRepositorySession().getData());
        try {
            return fork.run(request, classPath.joined(junit));
        } finally {
            lock.close();
        }
    }

    private ModuleView close(RunReport report, List<String> wanted, TestClassPath classPath)
            throws MojoExecutionException, MojoFailureException {
        report.warnings().forEach(warning -> getLog().warn(Printable.line(warning)));
        FoundPipelines found = new FoundPipelines(report.pipelines(), wanted);
        ModuleView view = ModuleView.looked(report.pipelines(), classPath.whyNoPipeline());
        if (report.outcomes().isEmpty()
                && report.error() == null
                && found.here().isEmpty()) {
            return passedOver(found.none(), view);
        }
        getLog().info(found.some(mode));
        close(report, Path.of(session.getExecutionRootDirectory()));
        return view;
    }

    private ModuleView passedOver(String reason, ModuleView view) {
        getLog().info("Nothing to " + mode + ": " + reason + ".");
        return view;
    }

    /** A module whose tests are gone may still have baselines, and these are to be checked. */
    private boolean hasBaselines(RunRequest request) throws MojoExecutionException {
        String folder = request.parameters().getOrDefault("maspo.baselineDirectory", "src/test/maspo");
        return mode.equals(RunRequest.CHECK)
                && Baselines.in(project.getBasedir().toPath().resolve(folder));
    }

    /** A user property comes last: what is typed for one run wins over what is written down for all of them. */
    private Map<String, String> runParameters() throws MojoExecutionException {
        Parameters common = new Parameters()
                .properties(project.getProperties())
                .value("maspo.concurrency", concurrency)
                .value("maspo.maxErrorRate", maxErrorRate)
                .value("maspo.calls", calls)
                .value("maspo.calls.directory", callsDirectory)
                .value("maspo.cache", cache)
                .value("maspo.cache.file", cacheFile)
                .value("maspo.cache.url", cacheUrl);
        return own(common)
                .map("", parameters)
                .map("maspo.model.", model)
                .properties(session.getUserProperties())
                .forFork();
    }
}
