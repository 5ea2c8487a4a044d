package dev.maspo.internal.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL server of its own for a test, from the system's packages, on a loopback port. */
public final class PostgresCluster implements AutoCloseable {

    /** The superuser. */
    public static final String USER = "maspo";
    /** Its password. */
    public static final String PASSWORD = "pg-passw0rd-of-the-test";

    private final Path binaries;
    private final Path folder;
    private final List<String> asUser;
    private final int port;

    private PostgresCluster(Path binaries) throws IOException {
        this.binaries = binaries;
        this.folder = Files.createTempDirectory("maspo-postgres");
        // PostgreSQL does not run as root; its package brings a user.
        boolean root = System.getProperty("user.name").equals("root");
        this.asUser = root ? List.of("runuser", "-u", "postgres", "--") : List.of();
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = socket.getLocalPort();
        }
        Path password = Files.writeString(folder.resolve("password"), PASSWORD);
        if (root) {
            var owner = folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres");
            Files.setOwner(password, owner);
            Files.setOwner(folder, owner);
        }
        run("initdb", "-D", data(), "-U", USER, "--pwfile=" + password, "--auth=scram-sha-256", "-E", "UTF8", "-N");
        start();
    }

    /**
     * Starts a server, if the system has one.
     *
     * @return the server, if there is one
     * @throws IOException if it does not start
     */
    public static Optional<PostgresCluster> create() throws IOException {
        Path versions = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(versions)) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.list(versions)) {
            Optional<Path> newest = found.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
            return newest.isEmpty() ? Optional.empty() : Optional.of(new PostgresCluster(newest.get()));
        }
    }

    void start() {
        String options =
                "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=" + folder + " -c fsync=off";
        run("pg_ctl", "-D", data(), "-l", folder.resolve("log").toString(), "-w", "-o", options, "start");
    }

    void stop() {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
    }

    /**
     * Where the server is.
     *
     * @return its JDBC URL
     */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) {
        List<String> command = new ArrayList<>(asUser);
        command.add(binaries.resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            // Into a file: the server inherits the output and would keep a pipe open.
            Path output = Files.createTempFile("maspo-postgres", ".out");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            String said = Files.readString(output);
            Files.delete(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(program + " failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        stop();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
