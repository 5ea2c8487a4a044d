package dev.maspo.internal.preflight;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Outputs.answer;
import static dev.maspo.testing.Runs.run;

import dev.maspo.internal.judge.Judge;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.pipeline.Workers;
import dev.maspo.result.JudgeQuality;
import dev.maspo.testing.Outputs;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A judge made of chance, for pairs in which the output that names the case is the better one.
 *
 * @param accuracy how often it prefers the better one, where nothing below comes in between
 * @param firstPlace how often it takes the first, whatever the outputs are
 * @param tie how often it sees no difference
 * @param unreadable how often it does not keep to the form, each time it is asked
 */
record SimulatedJudge(double accuracy, double firstPlace, double tie, double unreadable) {

    static List<KnownPair> pairs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new KnownPair(
                        chatting("reply"),
                        run(item("c" + i, "in " + i), "reply", "for c" + i + "."),
                        "for nobody " + i,
                        false))
                .toList();
    }

    JudgeQuality tried(long seed, int pairs) {
        try (Workers workers = new Workers(1)) {
            return new JudgeTrial(judge(seed), workers).run(pairs(pairs));
        }
    }

    Judge judge(long seed) {
        return new Judge(
                (caller, request) -> {
                    Outputs outputs = Outputs.of(request);
                    // A function of the question, as with any cached model; asked again, it may answer otherwise.
                    var chance = new SplittableRandom(seed * 1_000_003
                            + (outputs.first() + outputs.second()).hashCode() * 31L
                            + caller.replicate());
                    return answer(
                            chance.nextDouble() < unreadable ? "Well." : verdict(outputs, caller.caseId(), chance));
                },
                new Nonce("trial"));
    }

    private String verdict(Outputs outputs, String caseId, SplittableRandom chance) {
        boolean leans = chance.nextDouble() < firstPlace;
        boolean shrugs = chance.nextDouble() < tie;
        boolean right = chance.nextDouble() < accuracy;
        String found = outputs.first().contains(caseId + ".") == right ? "A" : "B";
        return "<verdict>" + (leans ? "A" : shrugs ? "TIE" : found) + "</verdict>";
    }
}
