package dev.maspo.maven;

import dev.maspo.MaspoException;
import dev.maspo.launcher.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Makes requests, each with an id of its own. */
final class RunRequests {

    private RunRequests() {}

    /**
     * Makes one.
     *
     * @throws MojoExecutionException if a parameter must not get into the file of the request
     */
    static RunRequest of(
            String mode,
            Path testClasses,
            List<String> pipelines,
            Path output,
            @Nullable List<String> changed,
            Map<String, String> parameters)
            throws MojoExecutionException {
        try {
            return new RunRequest(
                    RunRequest.SCHEMA,
                    UUID.randomUUID().toString(),
                    mode,
                    List.of(testClasses.toAbsolutePath().toString()),
                    pipelines,
                    output.toString(),
                    output.resolve("report.json").toString(),
                    changed,
                    parameters);
        } catch (MaspoException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }
}
