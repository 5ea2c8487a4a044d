package dev.maspo.internal.fingerprint;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Takes the fingerprint of a pipeline class and of all that is on its class path. */
public final class FingerprintReader {

    private final Class<?> testClass;
    private final Set<String> others;
    // The same class may be found in several places, and each of them counts, in whatever order they come.
    private final SortedMap<String, SortedSet<String>> own = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> libraries = new TreeMap<>();

    /**
     * Prepares.
     *
     * @param testClass the class that declares the pipeline
     * @param others resources that are compared by themselves: the prompts and the cases
     */
    public FingerprintReader(Class<?> testClass, Set<String> others) {
        this.testClass = testClass;
        this.others = Set.copyOf(others);
    }

    /**
     * Reads the class path.
     *
     * @param declarations by agent, all that is declared of it besides its prompt
     * @return the fingerprint
     * @throws java.io.UncheckedIOException if a file of the class path cannot be read
     */
    public Fingerprint read(Map<String, String> declarations) {
        ClassPathRoots roots = ClassPathRoots.of(testClass);
        roots.folders().forEach(folder -> add(Content.ofFolder(folder)));
        roots.jars().stream().map(Library::of).filter(jar -> !jar.runsTests()).forEach(this::add);
        SortedMap<String, String> ofTheTest = new TreeMap<>();
        Set<String> sources = sources();
        SortedMap<String, SortedMap<String, String>> folders = new TreeMap<>();
        own.forEach((path, hashes) -> {
            String hash = String.join(" ", hashes);
            if (sources.stream().anyMatch(source -> isOf(source, path))) {
                ofTheTest.put(path, hash);
            } else if (!others.contains(path)) {
                folders.computeIfAbsent(key(path), name -> new TreeMap<>()).put(path, hash);
            }
        });
        Map<String, String> code = new TreeMap<>();
        folders.forEach((folder, files) -> code.put(folder, Digests.of(files)));
        Map<String, String> agents = new TreeMap<>();
        declarations.forEach((agent, text) -> agents.put(agent, Digests.of(text.getBytes(StandardCharsets.UTF_8))));
        Map<String, String> versions = new TreeMap<>();
        libraries.forEach((name, found) -> versions.put(name, String.join(", ", found)));
        String testHash = ofTheTest.isEmpty() ? Fingerprint.UNKNOWN : Digests.of(ofTheTest);
        return new Fingerprint(agents, testHash, code, versions);
    }

    private void add(Library jar) {
        if (jar.own()) {
            add(Content.ofJar(jar.file()));
        } else {
            libraries
                    .computeIfAbsent(jar.name(), name -> new TreeSet<>())
                    .add(jar.version() + " " + Content.summary(jar.file()));
        }
    }

    private void add(SortedMap<String, String> files) {
        files.forEach((path, hash) ->
                own.computeIfAbsent(path, name -> new TreeSet<>()).add(hash));
    }

    // The outermost classes that the test class and its superclasses are declared in, as paths without ending.
    private Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        for (Class<?> type = testClass; type != null && type != Object.class; type = type.getSuperclass()) {
            Class<?> outermost = type;
            while (outermost.getEnclosingClass() != null) {
                outermost = outermost.getEnclosingClass();
            }
            sources.add(outermost.getName().replace('.', '/'));
        }
        return sources;
    }

    private static boolean isOf(String source, String path) {
        return path.equals(source + ".class") || (path.startsWith(source + "$") && path.endsWith(".class"));
    }

    // Beside prompts and cases lie others of their kind, which may take their place: each of these stands for itself.
    private String key(String path) {
        String folder = folder(path);
        boolean beside = others.stream().anyMatch(other -> folder(other).equals(folder));
        return beside && !path.endsWith(".class") ? path : folder;
    }

    private static String folder(String path) {
        Path parent = Path.of(path).getParent();
        return parent == null ? "." : parent.toString().replace('\\', '/');
    }
}
