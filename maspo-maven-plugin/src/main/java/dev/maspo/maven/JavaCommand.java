package dev.maspo.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The beginning of the command that starts the engine's JVM: the executable, and arguments for the JVM itself. */
final class JavaCommand {

    private JavaCommand() {}

    /**
     * Puts it together.
     *
     * @param jvm the executable; the one that runs Maven if null
     * @param arguments what the user wants it to be given, which prevails over what it is given anyway
     */
    static List<String> of(@Nullable String jvm, List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(
                jvm != null
                        ? jvm
                        : Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString());
        // The engine waits for models nearly all of its time. To compile its code for speed would take more of the
        // processors than all the rest of a run of minutes. A JVM of another kind may not know the option.
        command.add("-XX:+IgnoreUnrecognizedVMOptions");
        command.add("-XX:TieredStopAtLevel=1");
        command.addAll(arguments);
        return command;
    }
}
