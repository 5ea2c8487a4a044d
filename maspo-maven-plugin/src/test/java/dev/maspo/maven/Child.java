package dev.maspo.maven;

import dev.maspo.launcher.Forms;
import dev.maspo.launcher.RunReport;
import dev.maspo.launcher.RunRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/** What the tests fork: a stand-in for the engine that does what its first parameter, or its request, says. */
final class Child {

    private Child() {}

    /**
     * Either an action and its arguments, or the one file of a request whose parameter {@code maspo.test} holds the
     * action.
     */
    public static void main(String[] args) throws IOException {
        if (args.length == 1 && args[0].endsWith("request.json")) {
            RunRequest request = Forms.readRequest(Path.of(args[0]));
            String action = request.parameters().getOrDefault("maspo.test", "report");
            if (action.startsWith("report")) {
                String run = action.endsWith("another-run") ? "another run" : request.run();
                Forms.write(RunReport.failed(run, "from the child"), Path.of(request.reportFile()));
            }
            act(action, args);
        } else {
            act(args[0], args);
        }
    }

    private static void act(String action, String[] args) throws IOException {
        switch (action) {
            case "print" -> {
                for (int i = 1; i < args.length; i++) {
                    System.out.println(args[i]);
                }
                System.err.println("für Fehler: ✗");
            }
            case "report", "report-of-another-run" ->
                System.out.println("Fortschritt: ✓ " + System.getProperty("user.dir"));
            case "read-stdin" -> {
                // The properties are two lengths and two texts each; what comes behind them is the parent's end.
                byte[] sent = System.in.readNBytes(4 + 3 * 8 + "a.keylargeempty".length() + 10 + 200_000);
                System.out.println(Base64.getEncoder().encodeToString(sent));
                System.exit(System.in.available() == 0 ? 4 : 5);
            }
            case "until-stdin-ends" -> {
                System.in.readNBytes(4);
                Files.writeString(
                        Path.of(args[1]), String.valueOf(ProcessHandle.current().pid()));
                System.out.println("waiting");
                System.exit(System.in.read() < 0 ? 4 : 5);
            }
            case "lose" -> {
                System.err.println("The report of the run is lost: cannot write here/report.json: No space left");
                System.exit(74);
            }
            case "die", "report-and-die" -> Runtime.getRuntime().halt(137);
            default -> throw new IllegalArgumentException(action);
        }
    }
}
