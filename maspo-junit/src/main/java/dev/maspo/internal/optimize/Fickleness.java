package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Pipeline;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells apart the cases on which nearly every change of a prompt brings outputs never seen before, and those on which
 * outputs stay the same unless the change matters. On the first kind a judge prefers one of two outputs, though both
 * are as good; on the second a difference means something. Only whether outputs are new counts, not who won: to trust
 * cases by their verdicts would lean to those that show nothing.
 */
final class Fickleness {

    private record Place(String agent, String caseId, boolean after) {}

    private static final class Outputs {

        // Their hash codes, as outputs may be long and a search sees many.
        private final Set<Integer> seen = new HashSet<>();
        private int meetings;
        private int fresh;

        void learn(int incumbent, int met) {
            seen.add(incumbent);
            meetings++;
            fresh += seen.add(met) ? 1 : 0;
        }

        boolean fickle() {
            return 2 * fresh > meetings;
        }
    }

    private final Pipeline pipeline;
    private final Map<Place, Outputs> outputs = new HashMap<>();

    /** Knows nothing; until a meeting was held no case is fickle. */
    Fickleness(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Learns from a meeting: a run under the incumbent's prompts, and one under a changed prompt of the agent. */
    void learn(Agent agent, CaseRun incumbent, CaseRun met) {
        String caseId = met.item().id();
        learn(new Place(agent.id(), caseId, false), own(agent, incumbent), own(agent, met));
        learn(new Place(agent.id(), caseId, true), after(agent, incumbent), after(agent, met));
    }

    private void learn(Place place, int incumbent, int met) {
        outputs.computeIfAbsent(place, p -> new Outputs()).learn(incumbent, met);
    }

    /** Whether more than half of the changes have brought a new output of the agent on a case. */
    boolean own(Agent agent, String caseId) {
        return fickle(new Place(agent.id(), caseId, false));
    }

    /** The same of the readers' outputs and the pipeline's. */
    boolean after(Agent agent, String caseId) {
        return fickle(new Place(agent.id(), caseId, true));
    }

    private int own(Agent agent, CaseRun run) {
        return pipeline.sharing(agent).stream()
                .map(a -> run.text(a.id()))
                .toList()
                .hashCode();
    }

    private int after(Agent agent, CaseRun run) {
        Stream<Agent> judged = Stream.concat(pipeline.readers(agent.id()).stream(), Stream.of(pipeline.terminal()));
        return judged.map(a -> run.text(a.id())).toList().hashCode();
    }

    private boolean fickle(Place place) {
        Outputs known = outputs.get(place);
        return known != null && known.fickle();
    }
}
