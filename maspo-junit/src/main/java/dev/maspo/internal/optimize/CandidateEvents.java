package dev.maspo.internal.optimize;

import dev.maspo.internal.judge.CaseEvidence;
import dev.maspo.internal.judge.GlobalBasis;
import dev.maspo.internal.stats.Interval;
import dev.maspo.result.CandidateEvent;
import dev.maspo.result.CaseIds;
import dev.maspo.result.Decided;
import dev.maspo.result.Estimate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoublePredicate;

/** Writes down what became of candidates. */
final class CandidateEvents {

    private static final double TIE = 0.5;

    private CandidateEvents() {}

    /** A candidate that cannot be used, so that it never met the incumbent. */
    static CandidateEvent refused(Candidate candidate, String problem) {
        return unmet(candidate, "refused", problem);
    }

    /** A candidate that would do, but brings nothing that is not known already. */
    static CandidateEvent repeated(Candidate candidate, String problem) {
        return unmet(candidate, "repeated", problem);
    }

    private static CandidateEvent unmet(Candidate candidate, String decision, String problem) {
        boolean empty = candidate.prompt().isEmpty();
        return new CandidateEvent(
                candidate.id(),
                candidate.parent(),
                candidate.proposer(),
                empty ? null : candidate.diff(),
                empty ? null : candidate.prompt(),
                0,
                null,
                TIE,
                Map.of(),
                TIE,
                Decided.NONE,
                CaseIds.NONE,
                CaseIds.NONE,
                decision,
                problem);
    }

    /** A candidate that was raced. */
    static CandidateEvent raced(Standing standing, String decision) {
        return met(standing.candidate(), standing.evidence(), standing.reward(), decision, standing.reason());
    }

    /** A candidate that met the prompt to beat. */
    static CandidateEvent met(Candidate candidate, Evidence evidence, Interval reward, String decision, String reason) {
        return new CandidateEvent(
                candidate.id(),
                candidate.parent(),
                candidate.proposer(),
                candidate.diff(),
                candidate.prompt(),
                reward.n(),
                new Estimate(reward.mean(), reward.low(), reward.high()),
                evidence.local(),
                evidence.lookahead(),
                evidence.global(),
                decided(evidence.cases()),
                ids(evidence.cases(), share -> share > TIE),
                ids(evidence.cases(), share -> share < TIE),
                decision,
                reason);
    }

    private static Decided decided(List<CaseEvidence> cases) {
        return new Decided(
                count(cases, GlobalBasis.ASSERTIONS),
                count(cases, GlobalBasis.JUDGE),
                count(cases, GlobalBasis.EQUAL),
                count(cases, GlobalBasis.FAILURE));
    }

    private static int count(List<CaseEvidence> cases, GlobalBasis basis) {
        return (int) cases.stream().filter(c -> c.globalBy() == basis).count();
    }

    private static CaseIds ids(List<CaseEvidence> cases, DoublePredicate outcome) {
        List<String> local = new ArrayList<>();
        List<String> global = new ArrayList<>();
        Map<String, List<String>> lookahead = new LinkedHashMap<>();
        for (CaseEvidence evidence : cases) {
            note(local, evidence.local(), outcome, evidence);
            note(global, evidence.global(), outcome, evidence);
            evidence.lookahead().forEach((agent, share) -> {
                if (outcome.test(share)) {
                    lookahead.computeIfAbsent(agent, id -> new ArrayList<>()).add(evidence.caseId());
                }
            });
        }
        return new CaseIds(local, lookahead, global);
    }

    private static void note(List<String> ids, double share, DoublePredicate outcome, CaseEvidence evidence) {
        if (outcome.test(share)) {
            ids.add(evidence.caseId());
        }
    }
}
