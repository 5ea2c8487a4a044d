package dev.maspo.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.apache.maven.plugin.MojoExecutionException;

/**
 * Asks git which files of the whole repository have changed since some commit: those that differ between its common
 * ancestor with the working tree's commit and the working tree, and those that git does not track yet. Git itself is
 * asked, as it is there wherever a checkout is, and knows of its own worktrees, partial clones and settings.
 */
final class ChangedFiles {

    /**
     * What has changed.
     *
     * @param top the folder of the checkout
     * @param files the changed files, relative to it, with slashes, sorted
     */
    record Changes(Path top, List<String> files) {}

    private final Path module;

    ChangedFiles(Path module) {
        this.module = module;
    }

    /**
     * The changed files.
     *
     * @param reference a branch, tag or commit
     * @return their paths
     * @throws MojoExecutionException if git is not there, or does not know the reference: then nothing can be said of
     *     what has changed, and nothing must be passed over
     */
    Changes since(String reference) throws MojoExecutionException {
        if (reference.startsWith("-")) {
            throw new MojoExecutionException("maspo.ratchetFrom must be a branch, tag or commit of git, but is '"
                    + Printable.line(reference) + "'.");
        }
        String base = git(reference, "merge-base", "HEAD", reference).strip();
        TreeSet<String> files = new TreeSet<>();
        // A renamed file is gone in one place and new in another. What a user has set for git must not hide a file.
        files.addAll(names(git(
                reference,
                "diff",
                "--name-only",
                "--no-renames",
                "--no-relative",
                "--no-ext-diff",
                "--ignore-submodules=none",
                "-z",
                base,
                "--")));
        files.addAll(
                names(git(reference, "ls-files", "--others", "--exclude-standard", "--full-name", "-z", "--", ":/")));
        return new Changes(
                Path.of(git(reference, "rev-parse", "--show-toplevel").strip()), List.copyOf(files));
    }

    private static List<String> names(String output) {
        return List.of(output.split("\0")).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private String git(String reference, String... arguments) throws MojoExecutionException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        try {
            Process process =
                    new ProcessBuilder(command).directory(module.toFile()).start();
            process.getOutputStream().close();
            CompletableFuture<String> complaint = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
            String output = text(process.getInputStream());
            int code = process.waitFor();
            if (code != 0) {
                throw new MojoExecutionException("maspo.ratchetFrom = " + Printable.line(reference)
                        + ": git could not say what has changed in " + module + " since then: "
                        + Printable.line(complaint.join().strip())
                        + " (exit code " + code + "). Fetch the commit (CI often clones without history), or"
                        + " leave maspo.ratchetFrom out to check all pipelines.");
            }
            return output;
        } catch (IOException e) {
            throw new MojoExecutionException(
                    "maspo.ratchetFrom is set, but git could not be run: " + e.getMessage()
                            + ". Install git, or leave maspo.ratchetFrom out to check all pipelines.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("The build was interrupted.", e);
        }
    }

    private static String text(java.io.InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
