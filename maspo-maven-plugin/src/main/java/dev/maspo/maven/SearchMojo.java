package dev.maspo.maven;

import org.apache.maven.plugins.annotations.Parameter;
import org.eclipse.aether.RepositorySystem;
import org.jspecify.annotations.Nullable;

/** A goal that the size of the search means something to. */
abstract class SearchMojo extends PipelineMojo {

    // Numbers are texts here: the engine says of a wrong one what it must be, Maven would say how it cannot be
    // converted.

    /** The seed of the search, 1 if not set. The same seed, cases and answers give the same prompts. */
    @Parameter(property = "maspo.seed")
    private @Nullable String seed;

    /**
     * How to search: {@code joint}, the default; {@code paper}, MASPO as published; {@code local}, each agent on its
     * own output alone; {@code pareto}, GEPA as published, for pipelines with system assertions.
     */
    @Parameter(property = "maspo.preset")
    private @Nullable String preset;

    /** How often the search visits every agent: 3 times if not set. */
    @Parameter(property = "maspo.rounds")
    private @Nullable String rounds;

    /** How many steps the search makes at each visit: 3 if not set. */
    @Parameter(property = "maspo.steps")
    private @Nullable String steps;

    /**
     * What is measured before the search: {@code on} (headroom, coupling, the judge's worth; ends the run when a search
     * would be wasted), {@code force} (the same, and searches all the same), {@code only} (and does not search),
     * {@code off}. On if not set.
     */
    @Parameter(property = "maspo.preflight")
    private @Nullable String preflight;

    /**
     * Whether successful traces may be shown in prompts as examples, {@code on} or {@code off}: off if not set, as it
     * puts texts of cases into the prompts.
     */
    @Parameter(property = "maspo.demonstrations")
    private @Nullable String demonstrations;

    /**
     * Prepares the goal.
     *
     * @param repositorySystem finds JUnit's launcher
     * @param mode what the engine is to do, which is also the goal's name
     */
    SearchMojo(RepositorySystem repositorySystem, String mode) {
        super(repositorySystem, mode);
    }

    @Override
    Parameters own(Parameters common) {
        return common.value("maspo.seed", seed)
                .value("maspo.preset", preset)
                .value("maspo.rounds", rounds)
                .value("maspo.steps", steps)
                .value("maspo.preflight", preflight)
                .value("maspo.demonstrations", demonstrations);
    }
}
