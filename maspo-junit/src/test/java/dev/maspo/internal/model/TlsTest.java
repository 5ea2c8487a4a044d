package dev.maspo.internal.model;

import static dev.maspo.testing.FaultyEndpoint.refuses;
import static dev.maspo.testing.FaultyEndpoint.says;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.maspo.testing.FaultyEndpoint;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An endpoint behind TLS, whose certificate nobody has signed. */
@Timeout(120)
class TlsTest extends FaultScenario {

    private static final String KEY = "sk-not-a-real-key-8d1f";
    private static final String PASSWORD = "changeit";

    @TempDir
    static Path folder;

    private static Path store() {
        return folder.resolve("endpoint.p12");
    }

    @BeforeAll
    static void makeCertificates() throws Exception {
        makeCertificate(store(), "dns:localhost");
        makeCertificate(folder.resolve("other.p12"), "dns:models.example");
    }

    private static void makeCertificate(Path file, String name) throws Exception {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "endpoint",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=endpoint",
                        "-ext",
                        "san=" + name,
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor()).as(said).isZero();
    }

    private FaultyEndpoint secured(Path certificate, FaultyEndpoint.Behaviour first) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(certificate)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        servers.add(new FaultyEndpoint(tls, request -> request == 1 ? first : says("answer " + request)));
        return servers.get(0);
    }

    // In a JVM of its own, as the certificates to trust are those of the whole JVM.
    private List<String> answers(FaultyEndpoint endpoint, List<String> questions) throws Exception {
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        Process client = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Djavax.net.ssl.trustStore=" + store(),
                        "-Djavax.net.ssl.trustStorePassword=" + PASSWORD,
                        "-cp",
                        System.getProperty("java.class.path"),
                        AskInChild.class.getName(),
                        endpoint.url(),
                        String.join(",", questions),
                        "maspo.cache",
                        "off")
                .redirectError(errors.toFile())
                .start();
        String said = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String problem = Files.readString(errors);
        int status = client.waitFor();
        return status == 0 ? said.lines().toList() : List.of("failed", problem);
    }

    @Test
    void isAskedWhenItsCertificateIsTrusted() throws Exception {
        List<String> questions =
                IntStream.range(0, 100).mapToObj(i -> "question " + i).toList();

        List<String> answers = answers(secured(store(), says("answer 1")), questions);

        assertThat(answers)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 100)
                        .mapToObj(i -> "answer " + i)
                        .toList());
        assertThat(servers.get(0).requests()).isEqualTo(100);
    }

    @Test
    void isHeardWhenItRefuses() throws Exception {
        FaultyEndpoint endpoint = secured(store(), refuses(401, "who are you?"));

        assertThat(answers(endpoint, List.of("question")).toString())
                .contains("at " + endpoint.url() + ": it answered with status 401: ", "who are you?");
    }

    @Test
    void aCertificateForAnotherHostIsNotTrusted() throws Exception {
        FaultyEndpoint endpoint = secured(folder.resolve("other.p12"), says("answer 1"));

        assertThat(answers(endpoint, List.of("question")).toString())
                .contains("at " + endpoint.url() + ": its certificate is not trusted: ");
        assertThat(endpoint.requests()).isZero();
    }

    @Test
    void anUntrustedCertificateFailsAtOnceAndTheKeyIsNeitherSentNorTold() throws Exception {
        FaultyEndpoint endpoint = secured(store(), says("answer 1"));
        var attempting = Attempting.at(endpoint.url(), Duration.ofSeconds(50), KEY);

        assertThat(catchThrowable(() -> attempting.ask("Hi?")))
                .hasMessageContaining("at " + endpoint.url() + ": its certificate is not trusted: ")
                .hasMessageContaining("javax.net.ssl.trustStore")
                .satisfies(e -> {
                    StringWriter trace = new StringWriter();
                    e.printStackTrace(new PrintWriter(trace));
                    assertThat(trace.toString()).doesNotContain(KEY);
                });

        assertThat(endpoint.requests()).isZero();
        assertThat(attempting.calls()).isEqualTo(1);
        assertThat(attempting.time.waits()).isEmpty();
    }
}
