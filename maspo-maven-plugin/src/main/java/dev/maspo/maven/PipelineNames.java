package dev.maspo.maven;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The value of {@code maspo.pipelines}. */
final class PipelineNames {

    private PipelineNames() {}

    /** The names without blanks around them; empty means all pipelines. */
    static List<String> of(@Nullable Collection<String> given) {
        if (given == null) {
            return List.of();
        }
        return given.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }
}
