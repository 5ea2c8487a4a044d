package dev.maspo.internal.model;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What a run may still use. Every call is entered before it is made and settled after, so calls are never overspent;
 * tokens and money only by what answers under way turn out longer than guessed. Safe for concurrent use.
 */
public final class Budget {

    private static final double NANOS_PER_MINUTE = 60e9;

    private final BudgetLimits limits;
    private final Time time;
    private final long start;
    private Spend used = Spend.NOTHING;
    private Spend kept = Spend.NOTHING;
    private Duration keptTime = Duration.ZERO;
    private @Nullable String problem;

    /**
     * Starts with nothing used, now.
     *
     * @param limits the limits
     * @param time the clock
     */
    public Budget(BudgetLimits limits, Time time) {
        this.limits = limits;
        this.time = time;
        this.start = time.nanoTime();
    }

    /** The limits. */
    BudgetLimits limits() {
        return limits;
    }

    /**
     * Whether there is any limit at all.
     *
     * @return true if so
     */
    public boolean limited() {
        return limits.any();
    }

    /**
     * How many calls may still be made.
     *
     * @return their number, less what is kept back; nothing if calls are not limited
     */
    public synchronized OptionalLong callsLeft() {
        Long limit = limits.calls();
        return limit == null
                ? OptionalLong.empty()
                : OptionalLong.of((long) Math.max(0, limit - used.calls() - kept.calls()));
    }

    /**
     * Keeps something back for later, in place of what was kept back before. Calls that would touch it are refused.
     *
     * @param spend what to keep
     * @param duration the time to keep
     */
    public synchronized void keep(Spend spend, Duration duration) {
        kept = spend;
        keptTime = duration;
    }

    /**
     * The time since the start.
     *
     * @return the time
     */
    public Duration elapsed() {
        return Duration.ofNanos(time.nanoTime() - start);
    }

    /**
     * Why calls were refused, if any were.
     *
     * @return the message of the first refusal
     */
    public synchronized Optional<String> problem() {
        return Optional.ofNullable(problem);
    }

    /**
     * Whether something more could be paid, if it uses what it is guessed to use.
     *
     * @param more what it will use
     * @param longer how long it will take
     * @return false if a limit stands in the way
     */
    public synchronized boolean allows(Spend more, Duration longer) {
        Spend after = used.plus(more);
        Duration limit = limits.time();
        return fits(limits.calls(), after.calls(), kept.calls())
                && fits(limits.inputTokens(), after.inputTokens(), kept.inputTokens())
                && fits(limits.outputTokens(), after.outputTokens(), kept.outputTokens())
                && fits(limits.money(), after.money(), kept.money())
                && (limit == null || elapsed().plus(longer).plus(keptTime).compareTo(limit) <= 0);
    }

    private static boolean fits(@Nullable Number limit, double wanted, double keep) {
        return limit == null || wanted <= limit.doubleValue() - keep;
    }

    /**
     * Enters a call before it is made.
     *
     * @param guess what it will use at most
     * @throws BudgetSpentException if a budget does not allow it
     */
    synchronized void enter(Spend guess) {
        Spend after = used.plus(guess);
        check("calls", limits.calls(), after.calls(), kept.calls());
        check("inputTokens", limits.inputTokens(), after.inputTokens(), kept.inputTokens());
        check("outputTokens", limits.outputTokens(), after.outputTokens(), kept.outputTokens());
        check("money", limits.money(), after.money(), kept.money());
        Duration limit = limits.time();
        if (limit != null) {
            double minutes = elapsed().toNanos() / NANOS_PER_MINUTE;
            check("minutes", limit.toNanos() / NANOS_PER_MINUTE, minutes, keptTime.toNanos() / NANOS_PER_MINUTE);
        }
        used = after;
    }

    /** Settles a call: what it really used takes the place of the guess. */
    synchronized void settle(Spend guess, Spend real) {
        used = used.plus(guess.times(-1)).plus(real);
    }

    private void check(String name, @Nullable Number limit, double wanted, double keep) {
        if (limit != null && !fits(limit, wanted, keep)) {
            String message = "The budget maspo.budget." + name + " = " + text(limit.doubleValue()) + " is spent"
                    + (keep > 0 ? " but for what the decision needs (" + text(keep) + ")" : "") + ".";
            if (problem == null) {
                problem = message;
            }
            throw new BudgetSpentException(message + " Set a higher one, or give the run less to do.");
        }
    }

    private static String text(double number) {
        return number == Math.rint(number)
                ? String.format(Locale.ROOT, "%.0f", number)
                : String.format(Locale.ROOT, "%.2f", number);
    }
}
