package dev.maspo.maven;

import dev.maspo.result.AgentResult;
import dev.maspo.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/**
 * Checks every file before the first one is written: prompts of one run belong together, and half of them may be worse
 * than none.
 */
final class ApplyPlan {

    private final PromptSources sources;
    private final Map<Path, PromptChange> changes = new LinkedHashMap<>();
    private final List<String> refusals = new ArrayList<>();

    ApplyPlan(PromptSources sources) {
        this.sources = sources;
    }

    /** Adds the changed prompts of an accepted run. */
    ApplyPlan add(RunResult run) throws MojoExecutionException {
        for (AgentResult agent : run.agents()) {
            if (agent.changed()) {
                try {
                    add(run.pipeline(), agent);
                } catch (MojoFailureException e) {
                    refusals.add(e.getMessage());
                } catch (IOException e) {
                    throw new MojoExecutionException(
                            "Could not read the prompt " + Printable.line(agent.prompt()) + ": " + e.getMessage(), e);
                }
            }
        }
        return this;
    }

    /** The changes, if not a single one is refused. */
    List<PromptChange> changes() throws MojoFailureException {
        if (!refusals.isEmpty()) {
            throw new MojoFailureException("No prompt was written. " + String.join("\n", refusals));
        }
        return List.copyOf(changes.values());
    }

    private void add(String pipeline, AgentResult agent) throws IOException, MojoFailureException {
        PromptFile file = PromptFile.read(sources.find(agent.prompt()));
        PromptChange change = new PromptChange(pipeline, file, agent.after());
        if (!change.applied() && !file.prompt().equals(PromptFile.normalized(agent.before()))) {
            throw new MojoFailureException("The file " + file.path() + " is not what the run of " + pipeline
                    + " started from: it was changed since, or its"
                    + " resource folder is filtered and the class path holds another text. Run mvn maspo:optimize again, or copy the prompt by hand"
                    + " from the prompts folder of the results.");
        }
        if (!change.applied() && !Files.isWritable(file.path())) {
            throw new MojoFailureException(
                    "The file " + file.path() + " is read-only. Make it writable, and run mvn maspo:apply again.");
        }
        PromptChange other = changes.putIfAbsent(file.path(), change);
        if (other != null && !PromptFile.normalized(other.after()).equals(PromptFile.normalized(change.after()))) {
            throw new MojoFailureException(
                    "The runs of " + other.pipeline() + " and " + pipeline + " both change the file " + file.path()
                            + ", each in its own way. Apply one of them with -Dmaspo.pipelines=" + other.pipeline()
                            + " and run mvn maspo:optimize for the other"
                            + " one again.");
        }
    }
}
