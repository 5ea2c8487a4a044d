package dev.maspo.worlds;

import dev.maspo.PipelineRun;
import dev.maspo.internal.pipeline.Assertion;
import java.util.List;

/**
 * What a pipeline's owner would assert.
 *
 * @param draw chance
 * @param known whether there are labels
 * @param noise the share of cases whose label is wrong
 */
record Labels(Draw draw, boolean known, double noise) {

    List<Assertion> assertions() {
        return known ? List.of(new Assertion("right", 0, this::score)) : List.of();
    }

    private double score(PipelineRun run) {
        Output output = Output.read(run.output());
        boolean wrong = draw.unit(output.number()) < noise;
        return output.right() != wrong ? 1 : 0;
    }
}
