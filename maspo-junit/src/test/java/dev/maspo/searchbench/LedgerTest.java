package dev.maspo.searchbench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.maspo.internal.optimize.Preset;
import dev.maspo.worlds.Worlds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {

    private static final Trial TRIAL = Trial.of("row", "variant", Worlds.chain(2), Preset.JOINT);

    @TempDir
    Path folder;

    private static Measurement measured(long seed) {
        return Measurements.of("variant", seed, 0.5, 100);
    }

    private Ledger ledger(String code) throws IOException {
        return new Ledger(folder.resolve("a/runs.jsonl"), code);
    }

    @Test
    void whatWasMeasuredIsFoundAgain() throws IOException {
        ledger("code").add(measured(7));

        assertThat(ledger("code").find(TRIAL, 7)).contains(measured(7));
        assertThat(ledger("code").find(TRIAL, 8)).isEmpty();
    }

    @Test
    void whatOtherCodeMeasuredIsNot() throws IOException {
        ledger("code").add(measured(7));

        assertThat(ledger("other").find(TRIAL, 7)).isEmpty();
    }

    @Test
    void halfALineIsPassedOver() throws IOException {
        ledger("code").add(measured(7));
        Files.writeString(folder.resolve("a/runs.jsonl"), "{\"code\":\"code\",\"mea", StandardOpenOption.APPEND);

        assertThat(ledger("code").find(TRIAL, 7)).contains(measured(7));
    }
}
