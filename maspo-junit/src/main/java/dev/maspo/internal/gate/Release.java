package dev.maspo.internal.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of the last release, if one is kept and its prompts can and need be compared. */
final class Release {

    private Release() {}

    static @Nullable Baseline of(Baselines baselines, OnDisk now, List<String> warnings) {
        if (!baselines.release().exists()) {
            return null;
        }
        Baseline release = baselines.release().read();
        List<String> mismatch = Mismatch.ofAgents(release, now);
        if (!mismatch.isEmpty()) {
            warnings.add("The prompts were not compared with the last release's: " + String.join(" ", mismatch));
            return null;
        }
        return now.changes(release.promptSet()).isEmpty() ? null : release;
    }
}
