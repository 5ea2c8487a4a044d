package dev.maspo.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArgFileTest {

    @Test
    void quotesAndEscapes() {
        assertThat(ArgFile.quoted("C:\\Program Files\\a \"b\"")).isEqualTo("\"C:\\\\Program Files\\\\a \\\"b\\\"\"");
    }

    @Test
    void everyArgumentReachesTheChildAsItWas(@TempDir Path folder) throws Exception {
        List<String> arguments = List.of(
                "a b", "back\\slash", "qu\"ote", "#comment", "it's", "", "two\nlines", "tab\tbed", "@file", "*");
        Path file = folder.resolve("with space.txt");
        ArgFile.write(file, List.of("-cp", System.getProperty("java.class.path"), Arguments.class.getName()));
        ArgFile.write(
                file,
                concat(List.of("-cp", System.getProperty("java.class.path"), Arguments.class.getName()), arguments));

        List<String> seen = new CopyOnWriteArrayList<>();
        List<String> problems = new CopyOnWriteArrayList<>();
        int exitCode = new ForkedJvm(seen::add, problems::add)
                .run(new ProcessBuilder(Java.EXECUTABLE, "@" + file).directory(folder.toFile()), Map.of());

        assertThat(problems).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(seen)
                .containsExactlyElementsOf(
                        arguments.stream().map(Printable::line).toList());
    }

    private static List<String> concat(List<String> first, List<String> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    /** Prints its arguments, one a line. */
    static final class Arguments {

        private Arguments() {}

        public static void main(String[] args) {
            for (String argument : args) {
                System.out.println(Printable.line(argument));
            }
        }
    }
}
