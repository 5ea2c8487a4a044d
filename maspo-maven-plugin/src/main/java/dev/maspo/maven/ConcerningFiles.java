package dev.maspo.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.project.MavenProject;

/**
 * Leaves out changed files that plainly cannot concern a module: documents beside the sources, build output, the call
 * cache, and the files of modules of the same build that the module does not use. Whatever is in doubt stays: a
 * parent's POM, {@code .mvn}, a file that no module owns, a module that is not part of this build.
 */
final class ConcerningFiles {

    // Only names that a build has no other use for: a prompt may be Markdown, too.
    private static final Pattern DOCUMENT = Pattern.compile(
            "(README|CHANGELOG|CHANGES|CONTRIBUTING|CODE_OF_CONDUCT|SECURITY|LICENSE|NOTICE|AUTHORS|CODEOWNERS)"
                    + "([._-][A-Za-z._-]*)?(\\.(md|adoc|rst|txt))?|\\.gitignore|\\.editorconfig");
    private static final Pattern IN_DOCUMENTS =
            Pattern.compile("(.*/)?docs?/(.*/)?[^/]+\\.(md|adoc|rst|txt|png|svg|jpe?g|gif)");

    private final Path module;
    private final List<Path> output;
    private final List<Owner> owners;
    private final List<Path> sources;

    private record Owner(Path folder, boolean unrelated) {}

    /**
     * Prepares.
     *
     * @param project the module
     * @param reactor all modules of the build, also those that are not selected
     */
    ConcerningFiles(MavenProject project, Collection<MavenProject> reactor) {
        Set<String> used = new UsedModules(reactor).by(project);
        module = real(project.getBasedir().toPath());
        output = reactor.stream()
                .map(other -> other.getBuild().getDirectory())
                .filter(Objects::nonNull)
                .map(folder -> real(Path.of(folder)))
                .toList();
        owners = reactor.stream()
                .filter(other -> other.getBasedir() != null)
                .map(other -> new Owner(
                        real(other.getBasedir().toPath()),
                        // A module of packaging pom may be a parent, or hold the versions of others.
                        !"pom".equals(other.getPackaging()) && !used.contains(UsedModules.key(other))))
                .sorted(Comparator.comparing((Owner owner) -> owner.folder().getNameCount())
                        .reversed())
                .toList();
        sources = reactor.stream()
                .filter(other -> used.contains(UsedModules.key(other)))
                .flatMap(ConcerningFiles::sources)
                .toList();
    }

    /**
     * The files that may concern the module.
     *
     * @param top the folder of the checkout
     * @param changed the changed files, relative to it, with slashes
     * @return their paths, relative to the module, with slashes
     */
    List<String> of(Path top, List<String> changed) {
        Path root = real(top);
        return changed.stream()
                .map(name -> root.resolve(name).normalize())
                .filter(file -> concerns(root, file))
                .map(file -> module.relativize(file).toString().replace('\\', '/'))
                .toList();
    }

    private boolean concerns(Path root, Path file) {
        if (sources.stream().anyMatch(file::startsWith)) {
            return true;
        }
        if (output.stream().anyMatch(file::startsWith) || document(root.relativize(file))) {
            return false;
        }
        Optional<Owner> owner =
                owners.stream().filter(o -> file.startsWith(o.folder())).findFirst();
        return owner.isEmpty() || !owner.get().unrelated();
    }

    private static boolean document(Path file) {
        String name = file.toString().replace('\\', '/');
        boolean cache = ("/" + name).contains("/.maspo/");
        boolean source = ("/" + name).contains("/src/");
        boolean document = DOCUMENT.matcher(String.valueOf(file.getFileName())).matches()
                || IN_DOCUMENTS.matcher(name).matches();
        return cache || (document && !source);
    }

    private static Stream<Path> sources(MavenProject project) {
        Stream<String> code =
                Stream.concat(project.getCompileSourceRoots().stream(), project.getTestCompileSourceRoots().stream());
        Stream<String> resources = Stream.concat(
                project.getResources().stream().map(resource -> resource.getDirectory()),
                project.getTestResources().stream().map(resource -> resource.getDirectory()));
        Path base = project.getBasedir().toPath();
        return Stream.concat(code, resources)
                .map(folder -> real(base.resolve(folder).normalize()))
                // A source folder that holds all of the module says nothing.
                .filter(folder -> !real(base).startsWith(folder))
                .distinct();
    }

    // Git shows real paths, Maven those that were typed. Of what does not exist, the part that does is real.
    private static Path real(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        try {
            return absolute.toRealPath();
        } catch (IOException e) {
            Path parent = absolute.getParent();
            return parent == null ? absolute : real(parent).resolve(absolute.getFileName());
        }
    }
}
