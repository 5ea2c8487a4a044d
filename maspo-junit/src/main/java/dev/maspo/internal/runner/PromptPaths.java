package dev.maspo.internal.runner;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names the source files of prompts in a form that git takes in every folder of the checkout. */
final class PromptPaths {

    // The order of the class path of tests.
    private static final List<String> ROOTS = List.of("src/test/resources", "src/main/resources");

    private final Path module;

    PromptPaths(Path module) {
        this.module = module.toAbsolutePath().normalize();
    }

    /**
     * The files, for a command of git.
     *
     * @param resources class path resources
     * @return those that are found in the module, with blanks between; empty if none is
     */
    String of(List<String> resources) {
        return resources.stream()
                .distinct()
                .flatMap(resource -> find(resource).stream())
                .map(this::shown)
                .collect(Collectors.joining(" "));
    }

    private Optional<Path> find(String resource) {
        try {
            String name = resource.replaceFirst("^/+", "");
            return ROOTS.stream()
                    .map(root -> module.resolve(root).resolve(name))
                    .filter(Files::isRegularFile)
                    .findFirst();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String shown(Path file) {
        Path top = top();
        boolean here = top == null || top.equals(module);
        // A colon and a slash begin at the top of the checkout, wherever the command is typed.
        String path = (here ? "" : ":/")
                + (top == null ? module : top).relativize(file).toString().replace('\\', '/');
        return path.matches("[\\w./:+@%=,-]+") ? path : "'" + path.replace("'", "'\\''") + "'";
    }

    private @Nullable Path top() {
        for (Path folder = module; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(".git"))) {
                return folder;
            }
        }
        return null;
    }
}
