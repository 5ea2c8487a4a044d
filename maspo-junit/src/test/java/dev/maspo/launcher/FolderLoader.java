package dev.maspo.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Loads the classes of a folder from there, be they on the class path, too; and lacks some that are on it. */
final class FolderLoader extends ClassLoader {

    private final Path folder;
    private final List<String> missing;

    FolderLoader(Path folder, Class<?>... missing) {
        super(FolderLoader.class.getClassLoader());
        this.folder = folder;
        this.missing = Arrays.stream(missing).map(Class::getName).toList();
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            if (missing.contains(name)) {
                throw new ClassNotFoundException(name);
            }
            Class<?> known = findLoadedClass(name);
            Path file = folder.resolve(name.replace('.', '/') + ".class");
            if (known != null || !Files.exists(file)) {
                return known == null ? super.loadClass(name, resolve) : known;
            }
            try {
                byte[] bytes = Files.readAllBytes(file);
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return missing.contains(name.replace('/', '.').replaceFirst("\\.class$", ""))
                ? null
                : super.getResourceAsStream(name);
    }
}
