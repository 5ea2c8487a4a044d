package dev.maspo.maven;

import dev.maspo.MaspoException;
import dev.maspo.launcher.Forms;
import dev.maspo.launcher.Main;
import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** Hands a request to the engine in a JVM of its own, and brings back the report. */
final class EngineFork {

    /** The engine's door. */
    static final String MAIN = "dev.maspo.launcher.Main";

    private final Log log;
    private final ForkSettings settings;
    private final String mainClass;
    // What the child said of a report that it could not write; its lines come on a thread of their own.
    private volatile String lost = "";

    /**
     * Prepares a fork.
     *
     * @param log gets the child's lines
     * @param settings the JVM and what is around it
     * @param mainClass the class to run, {@link #MAIN}
     */
    EngineFork(Log log, ForkSettings settings, String mainClass) {
        this.log = log;
        this.settings = settings;
        this.mainClass = mainClass;
    }

    /** Runs the request on a class path. */
    RunReport run(RunRequest request, String classPath) throws MojoExecutionException {
        Path report = Path.of(request.reportFile());
        List<String> command = command(request, classPath);
        try {
            int exitCode =
                    new ForkedJvm(log::info, this::complain).run(settings.process(command), settings.properties());
            if (!Files.exists(report)) {
                throw new MojoExecutionException(
                        lost.isEmpty() ? ExitCode.explain(exitCode) : lost + OutputLock.UNWRITTEN);
            }
            if (exitCode != 0) {
                log.warn("The forked JVM wrote its report, and ended with exit code " + exitCode + " after that.");
            }
            return own(Forms.readReport(report), request, report);
        } catch (MaspoException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "Could not fork a JVM: " + e.getMessage() + ". The executable is "
                            + settings.java().get(0) + " (set another with -Dmaspo.jvm).",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The build was interrupted, and the forked JVM has been ended.", e);
        }
    }

    private static RunReport own(RunReport found, RunRequest request, Path file) throws MojoExecutionException {
        if (!found.run().equals(request.run())) {
            throw new MojoExecutionException("The report " + file
                    + " is that of another run. Give each run a folder of its own with -Dmaspo.outputDirectory.");
        }
        return found;
    }

    private void complain(String line) {
        // LangChain4j brings SLF4J's API, and a project without a logger is told three times that it has none.
        if (line.startsWith("SLF4J(W): ")) {
            log.debug(line);
        } else if (line.startsWith(Main.LOST)) {
            lost = line;
        } else {
            log.warn(line);
        }
    }

    private List<String> command(RunRequest request, String classPath) throws MojoExecutionException {
        Path folder = Path.of(request.outputDirectory());
        try {
            Files.createDirectories(folder);
            Files.createDirectories(settings.directory());
            return command(request, classPath, folder);
        } catch (IOException e) {
            throw new MojoExecutionException("cannot write to " + folder + ": " + e + OutputLock.UNWRITTEN, e);
        } catch (UncheckedIOException e) {
            throw new MojoExecutionException(e.getMessage() + OutputLock.UNWRITTEN, e);
        }
    }

    private List<String> command(RunRequest request, String classPath, Path folder) throws IOException {
        // A report of an earlier run must never be taken for this one's.
        Files.deleteIfExists(Path.of(request.reportFile()));
        Path requestFile = folder.resolve("request.json");
        Forms.write(request, requestFile);
        Path argFile = folder.resolve("java-arguments.txt");
        ArgFile.write(
                argFile,
                List.of(
                        "-Dfile.encoding=UTF-8",
                        "-Dstdout.encoding=UTF-8",
                        "-Dstderr.encoding=UTF-8",
                        // The names that JDK 17 and 18 read.
                        "-Dsun.stdout.encoding=UTF-8",
                        "-Dsun.stderr.encoding=UTF-8",
                        // The call cache loads SQLite's native library, which JDK 24 and later warn of otherwise.
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath,
                        mainClass,
                        requestFile.toString()));
        List<String> command = new ArrayList<>(settings.java());
        command.add("@" + argFile);
        return command;
    }
}
