package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.internal.model.BudgetLimits;
import dev.maspo.internal.model.CallSettings;
import dev.maspo.internal.model.PaceSettings;
import dev.maspo.internal.model.Prices;
import dev.maspo.internal.model.RetrySettings;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads how calls are made: {@code maspo.retry.*}, {@code maspo.budget.*}, {@code maspo.pace.*}, {@code maspo.price.*}.
 */
final class CallParameters {

    private static final double MILLIS_PER_MINUTE = 60_000;
    private static final double MOST = 1e12;
    // A paragraph.
    private static final long ANSWER_TOKENS = 200;

    private final Function<String, Optional<String>> parameters;

    private CallParameters(Function<String, Optional<String>> parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads the parameters.
     *
     * @param settings what is configured
     * @return how calls are made
     * @throws MaspoException if a value is malformed or out of range
     */
    static CallSettings read(RunSettings settings) {
        return new CallParameters(settings.parameters()).read(settings.concurrency());
    }

    /**
     * Reads what an estimate takes for the length of an answer where nothing is known of it.
     *
     * @param settings what is configured
     * @return tokens
     * @throws MaspoException if the value is malformed
     */
    static double answerTokens(RunSettings settings) {
        return new CallParameters(settings.parameters())
                .whole("maspo.plan.answerTokens")
                .orElse(ANSWER_TOKENS);
    }

    private CallSettings read(int concurrency) {
        RetrySettings retry = new RetrySettings(
                (int) Math.min(whole("maspo.retry.attempts").orElse(5), Integer.MAX_VALUE),
                Duration.ofMillis((long) (1000 * number("maspo.retry.maxWait").orElse(120))));
        OptionalDouble minutes = number("maspo.budget.minutes");
        BudgetLimits budget = new BudgetLimits(
                boxed(whole("maspo.budget.calls")),
                boxed(whole("maspo.budget.inputTokens")),
                boxed(whole("maspo.budget.outputTokens")),
                boxed(number("maspo.budget.money")),
                minutes.isEmpty() ? null : Duration.ofMillis((long) (minutes.getAsDouble() * MILLIS_PER_MINUTE)));
        PaceSettings pace = new PaceSettings(
                (int) Math.min(whole("maspo.pace.permits").orElse(concurrency), Integer.MAX_VALUE),
                atLeastOne("maspo.pace.requestsPerMinute"),
                atLeastOne("maspo.pace.tokensPerMinute"));
        checkPrice("maspo.price.");
        return new CallSettings(retry, budget, pace, new Prices(this::price));
    }

    private Optional<Prices.Price> price(String model) {
        if (!model.isEmpty()) {
            Optional<Prices.Price> own = checkPrice("maspo.price." + model + ".");
            if (own.isPresent()) {
                return own;
            }
        }
        return checkPrice("maspo.price.");
    }

    private Optional<Prices.Price> checkPrice(String prefix) {
        OptionalDouble input = number(prefix + "input");
        OptionalDouble output = number(prefix + "output");
        if (input.isEmpty() != output.isEmpty()) {
            throw new MaspoException(
                    "Of " + prefix + "input and " + prefix + "output only one is set. Set both, the price of"
                            + " a million tokens of requests and of answers.");
        }
        return input.isEmpty()
                ? Optional.empty()
                : Optional.of(new Prices.Price(input.getAsDouble(), output.getAsDouble()));
    }

    private long atLeastOne(String name) {
        OptionalLong value = whole(name);
        if (value.isPresent() && value.getAsLong() == 0) {
            throw new MaspoException(name + " must be 1 or more, but is 0.");
        }
        return value.orElse(0);
    }

    private OptionalLong whole(String name) {
        Optional<String> value = parameters.apply(name);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            long number = Long.parseLong(value.get());
            if (number >= 0 && number <= MOST) {
                return OptionalLong.of(number);
            }
        } catch (NumberFormatException e) {
            // The message below is the answer to both.
        }
        throw new MaspoException(name + " must be a whole number, but is '" + value.get() + "'.");
    }

    private OptionalDouble number(String name) {
        Optional<String> value = parameters.apply(name);
        if (value.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double number = Double.parseDouble(value.get());
            if (number >= 0 && number <= MOST) {
                return OptionalDouble.of(number);
            }
        } catch (NumberFormatException e) {
            // The message below is the answer to both.
        }
        throw new MaspoException(name + " must be a number of 0 or more, but is '" + value.get() + "'.");
    }

    private static @Nullable Long boxed(OptionalLong value) {
        return value.isEmpty() ? null : value.getAsLong();
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isEmpty() ? null : value.getAsDouble();
    }
}
