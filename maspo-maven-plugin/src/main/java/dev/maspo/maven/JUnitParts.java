package dev.maspo.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/**
 * What JUnit needs beside the test dependencies that a module declares: the launcher, and the Jupiter engine if only
 * its API is there. Both in the version that the module uses, for a launcher of another version breaks with a
 * NoSuchMethodError.
 */
final class JUnitParts {

    private static final String PLATFORM = "org.junit.platform";
    private static final String JUPITER = "org.junit.jupiter";

    private final RepositorySystem repositorySystem;
    private final RepositorySystemSession session;

    JUnitParts(RepositorySystem repositorySystem, RepositorySystemSession session) {
        this.repositorySystem = repositorySystem;
        this.session = session;
    }

    /** The files to add to the module's test class path. */
    List<Path> missing(MavenProject project) throws MojoExecutionException {
        Set<String> present =
                project.getArtifacts().stream().map(JUnitParts::key).collect(Collectors.toCollection(HashSet::new));
        List<Path> files = new ArrayList<>();
        for (Artifact root : roots(project)) {
            if (!present.contains(key(root))) {
                for (Artifact artifact : resolve(root, project)) {
                    if (present.add(key(artifact))) {
                        files.add(artifact.getFile().toPath());
                    }
                }
            }
        }
        return List.copyOf(files);
    }

    /** The entry points that must be on the class path, in the module's own versions. */
    static List<Artifact> roots(MavenProject project) throws MojoExecutionException {
        String platform = version(project, PLATFORM, "junit-platform-commons")
                .orElseThrow(() -> new MojoExecutionException("The module " + project.getArtifactId()
                        + " has maspo-junit but no JUnit Platform among its test dependencies. Add org.junit.jupiter:junit-jupiter, 5.10 or newer, with scope"
                        + " test."));
        List<Artifact> roots = new ArrayList<>();
        roots.add(new DefaultArtifact(PLATFORM, "junit-platform-launcher", "jar", platform));
        version(project, JUPITER, "junit-jupiter-api")
                .ifPresent(api -> roots.add(new DefaultArtifact(JUPITER, "junit-jupiter-engine", "jar", api)));
        return roots;
    }

    private static Optional<String> version(MavenProject project, String group, String id) {
        return project.getArtifacts().stream()
                .filter(artifact -> key(artifact).equals(group + ":" + id))
                .map(org.apache.maven.artifact.Artifact::getVersion)
                .findFirst();
    }

    private List<Artifact> resolve(Artifact root, MavenProject project) throws MojoExecutionException {
        CollectRequest collect =
                new CollectRequest(new Dependency(root, "runtime"), project.getRemoteProjectRepositories());
        try {
            return repositorySystem
                    .resolveDependencies(session, new DependencyRequest(collect, null))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new MojoExecutionException(
                    "Could not resolve " + root + ", which runs the JUnit version of the module "
                            + project.getArtifactId() + ": " + e.getMessage()
                            + " Add it to the module's test dependencies, or make it available in its repositories.",
                    e);
        }
    }

    private static String key(org.apache.maven.artifact.Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }

    private static String key(Artifact artifact) {
        return artifact.getGroupId() + ":" + artifact.getArtifactId();
    }
}
