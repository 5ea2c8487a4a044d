package dev.maspo.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source file behind a class path resource: in the test resources first, as on the class path, then in the
 * main ones.
 */
final class PromptSources {

    private final Path project;
    private final List<Resource> resources = new ArrayList<>();

    PromptSources(MavenProject project) {
        this.project = project.getBasedir().toPath();
        resources.addAll(project.getTestResources());
        resources.addAll(project.getResources());
    }

    /** The source file of a resource, with links followed, so that a link is written through and not replaced. */
    Path find(String resource) throws IOException, MojoFailureException {
        // A class loader's path has no slash in front; the engine takes one off as well.
        String name = resource.startsWith("/") ? resource.substring(1) : resource;
        for (Resource folder : resources) {
            Optional<Path> file = inside(folder, name);
            if (file.isPresent() && Files.isRegularFile(file.get())) {
                return file.get().toRealPath();
            }
        }
        String searched =
                resources.stream().map(Resource::getDirectory).distinct().collect(Collectors.joining(", "));
        throw new MojoFailureException(
                "The prompt " + Printable.line(resource) + " is in none of the module's resource folders (" + searched
                        + "). If it comes from another module or from a library, copy it by hand from the prompts folder of the results.");
    }

    private Optional<Path> inside(Resource folder, String resource) throws MojoFailureException {
        Optional<String> name = withoutTarget(folder.getTargetPath(), resource);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Path directory = project.resolve(folder.getDirectory()).normalize();
        try {
            Path file = directory.resolve(name.get()).normalize();
            if (file.startsWith(directory) && !file.equals(directory)) {
                return Optional.of(file);
            }
        } catch (InvalidPathException e) {
            // Reported as what it is: a path that names no file in the folder.
        }
        throw new MojoFailureException(
                "The prompt " + Printable.line(resource) + " names no file inside of " + directory
                        + ". A prompt is a path inside a resource folder, such as prompts/triage.md. Correct it in the test class and run mvn maspo:optimize"
                        + " again; if it is right there, the run.json has been tampered with.");
    }

    /** The path inside the resource folder of a resource that Maven copies below a target path. */
    private static Optional<String> withoutTarget(@Nullable String targetPath, String resource) {
        String target = targetPath == null ? "" : targetPath.replace('\\', '/').replaceAll("^(\\./)+|/+$", "");
        if (target.isEmpty() || ".".equals(target)) {
            return Optional.of(resource);
        }
        return resource.startsWith(target + "/")
                ? Optional.of(resource.substring(target.length() + 1))
                : Optional.empty();
    }
}
