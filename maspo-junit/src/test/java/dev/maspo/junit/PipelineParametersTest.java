package dev.maspo.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.maspo.MaspoException;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PipelineParametersTest {

    @TempDir
    Path classes;

    private Set<String> names(Properties system) throws IOException {
        try (var loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            return PipelineParameters.names(system, loader);
        }
    }

    @Test
    void aMisspeltParameterOfJUnitsFileIsRefusedAndNotTakenForNone() throws IOException {
        Files.writeString(classes.resolve("junit-platform.properties"), "maspo.seed=2\nmaspo.bugdet.calls=17\n");
        Set<String> names = names(new Properties());

        assertThatThrownBy(() -> PipelineParameters.check(names))
                .isInstanceOf(MaspoException.class)
                .hasMessageStartingWith("There is no parameter maspo.bugdet.calls. There are: maspo.alpha,");
    }

    @Test
    void aMisspeltSystemPropertyIsRefusedAndThoseOfThePluginAreNot() throws IOException {
        Properties system = new Properties();
        system.setProperty("maspo.skip", "false");
        system.setProperty("maspo.pipelines", "support-desk");
        system.setProperty("other", "x");

        PipelineParameters.check(names(system));

        system.setProperty("maspo.bugdet.calls", "17");
        Set<String> names = names(system);
        assertThatThrownBy(() -> PipelineParameters.check(names)).hasMessageContaining("maspo.bugdet.calls");
    }

    @Test
    void whereThereIsNoFileOnlySystemPropertiesCount() throws IOException {
        assertThat(names(new Properties())).isEmpty();
    }
}
