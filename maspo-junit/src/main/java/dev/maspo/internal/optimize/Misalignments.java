package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.pipeline.Agent;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.RunBook;
import java.util.List;
import java.util.Locale;

/**
 * Learns from misalignment cases: an edit that looked better where it was made and hurt what came after. The edited
 * agent is told, so that it does not repeat the edit; so are the agents that suffered, so that they learn to cope.
 */
final class Misalignments {

    private final Pipeline pipeline;
    private final RunBook book;
    private final Examples examples;
    private final MisalignmentBuffer buffer = new MisalignmentBuffer();

    Misalignments(Pipeline pipeline, RunBook book, Examples examples) {
        this.pipeline = pipeline;
        this.book = book;
        this.examples = examples;
    }

    MisalignmentBuffer buffer() {
        return buffer;
    }

    /** Learns from what a changed set of prompts has shown, while its runs are known. */
    void learn(Agent agent, PromptSet changed, List<CaseEvidence> found) {
        for (CaseEvidence evidence : found) {
            if (evidence.misaligned()) {
                book.find(changed, evidence.caseId()).ifPresent(run -> learn(agent, evidence, run));
            }
        }
    }

    private void learn(Agent agent, CaseEvidence evidence, CaseRun run) {
        String harm = String.format(
                Locale.ROOT,
                "An edit made this agent's own output look better (%.2f) and what follows worse (successors %.2f, final %.2f;"
                        + " 0.5 is no change).",
                evidence.local(),
                evidence.meanLookahead(),
                evidence.global());
        buffer.add(agent.id(), examples.misaligned(agent, run, harm));
        for (Agent sufferer : sufferers(evidence)) {
            String suffered = String.format(
                    Locale.ROOT,
                    "An edit of the agent %s made its own output look better (%.2f); then this agent's output fared %.2f and the final"
                            + " output %.2f (0.5 is no change, less is worse).",
                    agent.id(),
                    evidence.local(),
                    evidence.lookahead().getOrDefault(sufferer.id(), evidence.global()),
                    evidence.global());
            buffer.add(sufferer.promptId(), examples.upstream(sufferer, run, suffered));
        }
    }

    // Where no reader's own output suffered, each of them may have passed on what hurt at the end.
    private List<Agent> sufferers(CaseEvidence evidence) {
        List<Agent> readers = evidence.lookahead().keySet().stream()
                .map(pipeline::agent)
                .filter(Agent::hasPrompt)
                .toList();
        List<Agent> hurt = readers.stream()
                .filter(reader -> evidence.lookahead().getOrDefault(reader.id(), 1.0) < 0.5)
                .toList();
        return hurt.isEmpty() ? readers : hurt;
    }
}
