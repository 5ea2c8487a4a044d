package dev.maspo.maven;

import java.nio.file.Path;

/** How a path is shown: relative to where Maven was called, so that it can be copied or clicked. */
final class Shown {

    private Shown() {}

    static String path(Path path, Path base) {
        Path absolute = path.toAbsolutePath().normalize();
        Path folder = base.toAbsolutePath().normalize();
        Path shown = absolute.startsWith(folder) ? folder.relativize(absolute) : absolute;
        return shown.toString().replace('\\', '/');
    }
}
