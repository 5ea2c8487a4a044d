package dev.maspo.maven;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ForkedJvmTest {

    private static final String CLASS_PATH = System.getProperty("java.class.path");

    private final List<String> out = new CopyOnWriteArrayList<>();
    private final List<String> err = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void bothStreamsArriveInUtf8() throws Exception {
        int exitCode = new ForkedJvm(out::add, err::add)
                .run(
                        process(
                                "-Dfile.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-cp",
                                CLASS_PATH,
                                Child.class.getName(),
                                "print",
                                "one",
                                "two"),
                        Map.of());

        assertThat(exitCode).isZero();
        assertThat(out).containsExactly("one", "two");
        assertThat(err).containsExactly("für Fehler: ✗");
    }

    @Test
    void theExitCodeIsTheChilds() throws Exception {
        assertThat(new ForkedJvm(out::add, err::add)
                        .run(process("-cp", CLASS_PATH, Child.class.getName(), "die"), Map.of()))
                .isEqualTo(137);
    }

    @Test
    void systemPropertiesArriveThroughStandardInput() throws Exception {
        String lines = "one\ntwo \u00e4";
        String large = "x".repeat(200_000);

        int exitCode = new ForkedJvm(out::add, err::add)
                .run(
                        process("-Dstdout.encoding=UTF-8", "-cp", CLASS_PATH, Child.class.getName(), "read-stdin"),
                        Map.of("a.key", lines, "large", large, "empty", ""));

        assertThat(exitCode).isEqualTo(4);
        byte[] sent = Base64.getDecoder().decode(out.get(0));
        assertThat(sent).hasSizeGreaterThan(200_000);
        assertThat(new String(sent, UTF_8)).contains("a.key", lines, "large", large, "empty");
    }

    @Test
    void aChildThatReadsNothingEndsAllTheSame() throws Exception {
        assertThat(new ForkedJvm(out::add, err::add)
                        .run(
                                process("-cp", CLASS_PATH, Child.class.getName(), "die"),
                                Map.of("large", "x".repeat(1_000_000))))
                .isEqualTo(137);
    }

    @Test
    void anExecutableThatIsNotThereIsAnIoException() {
        assertThatIOException()
                .isThrownBy(
                        () -> new ForkedJvm(out::add, err::add).run(new ProcessBuilder(folder + "/nojava"), Map.of()))
                .withMessageContaining("nojava");
    }

    @Test
    void standardInputStaysOpenAndAnInterruptEndsTheChild() throws Exception {
        Path pid = folder.resolve("pid");
        CountDownLatch waiting = new CountDownLatch(1);
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        Thread runner = new Thread(() -> {
            try {
                new ForkedJvm(line -> waiting.countDown(), err::add)
                        .run(
                                process("-cp", CLASS_PATH, Child.class.getName(), "until-stdin-ends", pid.toString()),
                                Map.of());
                interrupted.complete(false);
            } catch (InterruptedException e) {
                interrupted.complete(true);
            } catch (Exception e) {
                interrupted.completeExceptionally(e);
            }
        });
        runner.start();
        assertThat(waiting.await(30, SECONDS)).isTrue();
        ProcessHandle child =
                ProcessHandle.of(Long.parseLong(Files.readString(pid))).orElseThrow();
        assertThat(child.isAlive()).isTrue();

        runner.interrupt();

        assertThat(interrupted.get(30, SECONDS)).isTrue();
        child.onExit().get(30, SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    private ProcessBuilder process(String... arguments) {
        List<String> command = new java.util.ArrayList<>(List.of(Java.EXECUTABLE));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).directory(folder.toFile());
    }
}
