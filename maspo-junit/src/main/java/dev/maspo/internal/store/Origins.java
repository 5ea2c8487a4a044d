package dev.maspo.internal.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which prompts came out of a search, and which cases that search saw: on these its prompts look better than they are.
 * Committed beside the baseline, in {@code <pipeline>.origins.json}.
 *
 * @param schema the version of this form, {@link #SCHEMA}
 * @param pipeline the pipeline's name
 * @param runs the runs whose prompts were applied, the oldest first
 */
public record Origins(int schema, String pipeline, List<Run> runs) {

    /** The version of the form that this class reads and writes. */
    public static final int SCHEMA = 1;

    private static final int BYTES = 8;

    /** Copies the list. */
    public Origins {
        runs = List.copyOf(runs);
    }

    /**
     * One run.
     *
     * @param prompts the hash of each prompt that it changed, by agent
     * @param seen the ids of the cases that the search saw
     */
    public record Run(Map<String, String> prompts, Set<String> seen) {

        /** Copies and sorts the collections. */
        public Run {
            prompts = new TreeMap<>(prompts);
            seen = new TreeSet<>(seen);
        }
    }

    /**
     * What there is for a pipeline.
     *
     * @param folder the folder of the baselines
     * @param pipeline the pipeline's name
     * @return the origins; none if there is no file
     * @throws dev.maspo.MaspoException if the file is damaged
     */
    public static Origins of(Path folder, String pipeline) {
        Path file = file(folder, pipeline);
        return Files.exists(file) ? read(file) : new Origins(SCHEMA, pipeline, List.of());
    }

    private static Origins read(Path file) {
        return JsonFiles.read(file, Origins.class, SCHEMA, "Restore it from version control.");
    }

    /**
     * Leaves the origins of a run beside its result, for whoever applies it.
     *
     * @param folder the folder of the run's results
     */
    public void leaveIn(Path folder) {
        JsonFiles.writeRows(left(folder), this);
    }

    /**
     * Takes over what a run left beside its result.
     *
     * @param results the folder of the run's results
     * @param folder the folder of the baselines
     * @return the file that now holds it; nothing if the run left nothing
     * @throws dev.maspo.MaspoException if a file is damaged
     */
    public static Optional<Path> takeOver(Path results, Path folder) {
        Path file = left(results);
        return Files.exists(file) ? Optional.of(read(file).addTo(folder)) : Optional.empty();
    }

    private static Path left(Path folder) {
        return folder.resolve("origins.json");
    }

    /**
     * Adds runs to what the folder holds.
     *
     * @param folder the folder of the baselines
     * @return the file that was written
     */
    Path addTo(Path folder) {
        List<Run> all = new ArrayList<>(of(folder, pipeline).runs());
        runs.stream().filter(run -> !all.contains(run)).forEach(all::add);
        Path file = file(folder, pipeline);
        JsonFiles.writeRows(file, new Origins(SCHEMA, pipeline, all));
        return file;
    }

    /**
     * The cases that the searches saw which a prompt came out of.
     *
     * @param agent the agent
     * @param prompt its prompt
     * @return the ids; none if a person wrote it
     */
    public Set<String> seen(String agent, String prompt) {
        String hash = hash(prompt);
        Set<String> seen = new TreeSet<>();
        runs.stream().filter(run -> hash.equals(run.prompts().get(agent))).forEach(run -> seen.addAll(run.seen()));
        return seen;
    }

    /**
     * A prompt's fingerprint.
     *
     * @param prompt the prompt, with line feeds as line ends and no white space at its end
     * @return 16 hexadecimal digits
     */
    public static String hash(String prompt) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(prompt.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has it.
        }
    }

    private static Path file(Path folder, String pipeline) {
        return folder.resolve(pipeline + ".origins.json");
    }
}
