package dev.maspo.worlds;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.testing.Outputs;
import java.util.List;

/**
 * A judge that sees flaws and flourishes, but not what flourishes do to others; it is noisy, leans to the first place
 * and to length, and is sometimes not to be understood.
 *
 * @param draw chance
 * @param agents whose outputs it is shown
 * @param traits how it leans and errs
 */
record JudgeMind(Draw draw, List<Nature> agents, JudgeTraits traits) {

    String answer(ChatRequest request, int replicate) {
        Outputs shown = Outputs.of(request);
        Draw question = draw.of(Outputs.question(request)).of(replicate);
        if (question.unit(1) < traits.unreadable()) {
            return "Both have their merits, it is hard to say.";
        }
        return "I looked at both. <verdict>" + verdict(question, shown) + "</verdict>";
    }

    private String verdict(Draw question, Outputs shown) {
        if (question.unit(2) < traits.onlyFirst()) {
            return "A";
        }
        double lead = liking(shown.first())
                - liking(shown.second())
                + traits.lean()
                + traits.noise() * question.of(3).gauss();
        return Math.abs(lead) < traits.indifference() ? "TIE" : lead > 0 ? "A" : "B";
    }

    private double liking(String text) {
        Output output = Output.read(text);
        double gloss = 0;
        for (long rest = output.extras(); rest != 0; rest &= rest - 1) {
            gloss += agents.get(output.place())
                    .rules()
                    .get(Long.numberOfTrailingZeros(rest))
                    .gloss();
        }
        return gloss
                + traits.length() * output.longer(text)
                - Math.sqrt(2.0 * output.flaws())
                + traits.whim() * draw.of(4).of(text).gauss();
    }
}
