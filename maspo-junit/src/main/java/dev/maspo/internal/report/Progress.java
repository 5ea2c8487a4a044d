package dev.maspo.internal.report;

import dev.maspo.result.CandidateEvent;
import dev.maspo.result.Decided;
import dev.maspo.result.Estimate;
import dev.maspo.result.SearchEvent;
import dev.maspo.result.Usage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** One line per step, while the search works. */
public final class Progress implements Consumer<SearchEvent> {

    private static final double NANOS = 1e9;
    private static final List<String> DECISIONS =
            List.of("runner-up", "not better", "on trial", "vetoed", "refused", "repeated");

    private final Consumer<String> out;
    private final LongSupplier nanoTime;
    private final long start;

    /**
     * Starts the clock.
     *
     * @param out takes the lines
     * @param nanoTime the clock, in nanoseconds
     */
    public Progress(Consumer<String> out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
    }

    /**
     * A line about the run as a whole.
     *
     * @param text the line
     */
    public void say(String text) {
        out.accept(text);
    }

    /**
     * A line about who decided the comparisons of a search; none if nothing was compared.
     *
     * @param decided the counts
     */
    public void decided(Decided decided) {
        Deciders.of(decided).ifPresent(this::say);
    }

    /**
     * The time since the start.
     *
     * @return seconds
     */
    public double seconds() {
        return (nanoTime.getAsLong() - start) / NANOS;
    }

    @Override
    public void accept(SearchEvent event) {
        step(event, "");
    }

    /**
     * A line about a step, with what the run has used up to it.
     *
     * @param event the step
     * @param usage the usage
     */
    public void accept(SearchEvent event, Usage usage) {
        Usage.Tokens tokens = usage.tokens();
        StringBuilder used = new StringBuilder();
        if (tokens.input() + tokens.output() > 0) {
            used.append(String.format(Locale.ROOT, ", %,d tokens in, %,d out", tokens.input(), tokens.output()));
        }
        if (usage.money() != null) {
            used.append(String.format(Locale.ROOT, ", price %.4f", usage.money()));
        }
        step(event, used.toString());
    }

    private void step(SearchEvent event, String used) {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "[%d/%d] round %d, %s, %s: ",
                event.number(),
                event.total(),
                event.round(),
                event.step() == 0 ? "refresh" : "step " + event.step(),
                event.agent()));
        line.append(decision(event));
        if (event.score() != null) {
            line.append(String.format(Locale.ROOT, " | score %.3f", event.score()));
        }
        line.append(String.format(Locale.ROOT, " | %,d calls", event.calls())).append(used);
        if (event.number() > 0 && event.number() < event.total()) {
            double left = seconds() / event.number() * (event.total() - event.number());
            line.append(" | about ").append(duration(left)).append(" left");
        }
        out.accept(line.toString());
    }

    private static String decision(SearchEvent event) {
        for (CandidateEvent candidate : event.candidates()) {
            Estimate reward = candidate.reward();
            if (candidate.id().equals(event.adopted()) && reward != null) {
                return String.format(
                        Locale.ROOT,
                        "adopted %s%s, reward %+.3f [%+.3f, %+.3f] on %d cases",
                        candidate.id(),
                        candidate.proposer().equals("traces") ? "" : " (" + candidate.proposer() + ")",
                        reward.mean(),
                        reward.low(),
                        reward.high(),
                        candidate.cases());
            }
        }
        return "kept the prompt (" + (event.candidates().isEmpty() ? "nothing was proposed" : counts(event)) + ")";
    }

    // The words are the decisions of the events, so that the two can be held against each other.
    private static String counts(SearchEvent event) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        DECISIONS.forEach(decision -> counts.put(decision, 0));
        event.candidates().forEach(candidate -> counts.merge(candidate.decision(), 1, Integer::sum));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> count.getValue() + " " + count.getKey())
                .collect(Collectors.joining(", "));
    }

    private static String duration(double seconds) {
        long whole = Math.max(1, Math.round(seconds));
        return whole < 60
                ? whole + " s"
                : whole < 3600
                        ? whole / 60 + " min " + whole % 60 + " s"
                        : whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }
}
