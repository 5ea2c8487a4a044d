package dev.maspo.maven;

import dev.maspo.launcher.Forms;
import java.nio.file.Path;
import java.util.List;

/**
 * Words a plan.
 *
 * @param base the folder that paths are shown relative to
 */
record PlanBlock(Path base) implements ResultBlock {

    @Override
    public Block of(Path file, boolean stops) {
        return Block.passing(List.of(), new PlanText(Forms.readPlan(file), file, base).lines(), List.of());
    }
}
