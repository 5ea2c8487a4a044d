package dev.maspo.internal.judge;

import dev.maspo.MaspoException;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.internal.pipeline.ErrorLimit;
import dev.maspo.internal.pipeline.Shortened;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Counts the questions to a judge, and those that brought no verdict: calls that failed apart from answers that cannot
 * be read, as they want different mending. Safe for concurrent use.
 */
public final class JudgeTally {

    // Below that many questions a share of them says little.
    private static final int ENOUGH = 20;
    private static final int LONGEST_FAILURE = 300;
    private static final int LONGEST_ANSWER = 200;

    private final String form;
    private final @Nullable JudgeTally whole;
    private final LongAdder questions = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final LongAdder unreadable = new LongAdder();
    private final AtomicReference<@Nullable ModelCallException> failure = new AtomicReference<>();
    private final AtomicReference<@Nullable String> answer = new AtomicReference<>();

    /**
     * Starts at zero.
     *
     * @param form what an answer without a verdict lacks, such as {@code no <verdict>A</verdict>}
     */
    JudgeTally(String form) {
        this(form, null);
    }

    private JudgeTally(String form, @Nullable JudgeTally whole) {
        this.form = form;
        this.whole = whole;
    }

    /** Counts some of the questions apart; what it counts, this one counts, too. */
    JudgeTally part() {
        return new JudgeTally(form, this);
    }

    void asked() {
        questions.increment();
        if (whole != null) {
            whole.asked();
        }
    }

    void failed(ModelCallException e) {
        failure.compareAndSet(null, e);
        failed.increment();
        if (whole != null) {
            whole.failed(e);
        }
    }

    void unreadable(String said) {
        answer.compareAndSet(null, said);
        unreadable.increment();
        if (whole != null) {
            whole.unreadable(said);
        }
    }

    /**
     * All questions asked, each order counted.
     *
     * @return their number
     */
    public long questions() {
        return questions.sum();
    }

    /**
     * Questions that the model failed to answer.
     *
     * @return their number
     */
    public long failed() {
        return failed.sum();
    }

    /**
     * Questions whose answers could not be read.
     *
     * @return their number
     */
    public long unreadable() {
        return unreadable.sum();
    }

    /**
     * Questions without a verdict, for whichever reason.
     *
     * @return their number
     */
    public long unanswered() {
        return failed() + unreadable();
    }

    /**
     * Refuses a judge that is of no use.
     *
     * @throws MaspoException if more than half of 20 or more questions brought no verdict
     */
    public void check() {
        if (questions() >= ENOUGH && 2 * unanswered() > questions()) {
            throw problem("");
        }
    }

    /**
     * Refuses answers of which too few are verdicts to be relied on.
     *
     * @param limit how many questions may stay without a verdict
     * @throws MaspoException if more of them do
     */
    public void check(ErrorLimit limit) {
        if (limit.exceeded(unanswered(), questions())) {
            throw problem(excess(limit));
        }
    }

    /**
     * Refuses answers that a prompt is to be accepted by. An answer that cannot be read says nothing of the next
     * question; a model that fails may fail at all that follow, so that it is the later questions that are left out.
     *
     * @param limit how many may fail
     * @param comparisons how many the decision rests on, each order counted; those of equal outputs need no question
     * @throws MaspoException if more of them fail, or more than half are without a verdict
     */
    public void checkDecision(ErrorLimit limit, long comparisons) {
        if (limit.exceeded(failed(), comparisons)) {
            throw failing(comparisons + " comparisons", " in the decision" + excess(limit));
        }
        if (2 * unanswered() > comparisons) {
            throw problem("");
        }
    }

    private static String excess(ErrorLimit limit) {
        return ", more than maspo.maxErrorRate = " + limit.maxRate() + " allows";
    }

    private MaspoException problem(String limit) {
        if (unreadable() == 0) {
            return failing(questions() + " questions", limit);
        }
        return failed() == 0 ? mumbling(limit) : both(limit);
    }

    /**
     * What to tell of questions without a verdict that are borne.
     *
     * @param fate what became of them, such as {@code counted as ties}
     * @return one sentence for each kind there was
     */
    public List<String> warnings(String fate) {
        List<String> warnings = new ArrayList<>();
        if (failed() > 0) {
            warnings.add(failed() + " of " + questions() + " questions to the judge failed and " + fate
                    + "; the first: " + firstFailure());
        }
        if (unreadable() > 0) {
            warnings.add(
                    unreadable() + " of " + questions() + " answers of the judge could not be read and " + fate + ".");
        }
        return warnings;
    }

    /** A judge whose model does not answer. */
    private MaspoException failing(String of, String limit) {
        return new MaspoException(
                "The judge's model fails: " + failed() + " of " + of + " got no answer" + limit
                        + ". Mend the cause and start the run again; with the call cache on, it pays only for what was"
                        + " not answered yet. The first failure: " + firstFailure(),
                failure.get());
    }

    /** A judge that answers, but not in the form that is asked for. */
    private MaspoException mumbling(String limit) {
        return new MaspoException("The judge's answers cannot be read: " + unreadable() + " of " + questions()
                + " held " + form + limit + ". Use a model that follows the form. The first such answer was: "
                + firstAnswer());
    }

    /** A judge that does both. */
    private MaspoException both(String limit) {
        return new MaspoException(
                "The judge gives too few verdicts: " + unanswered() + " of " + questions() + " questions brought none ("
                        + failed() + " failed, " + unreadable() + " answers held " + form + ")" + limit
                        + ". Mend what makes calls fail, and use a model that follows the form. The first failure: "
                        + firstFailure() + " The first such answer was: " + firstAnswer(),
                failure.get());
    }

    private String firstAnswer() {
        String said = answer.get();
        return said == null || said.isBlank() ? "(nothing)" : Shortened.line(said, LONGEST_ANSWER);
    }

    private String firstFailure() {
        ModelCallException first = failure.get();
        return first == null ? "unknown" : Shortened.line(String.valueOf(first.getMessage()), LONGEST_FAILURE);
    }
}
