package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.internal.report.PlainText;
import java.util.function.Supplier;

/**
 * Makes every error of a run say which test class it is about, and print harmlessly whatever models have put into it.
 */
final class InClass {

    private InClass() {}

    static <T> T call(Class<?> testClass, Supplier<T> work) {
        try {
            return work.get();
        } catch (MaspoException e) {
            String message = PlainText.block(String.valueOf(e.getMessage()));
            String name = testClass.getName();
            throw new MaspoException(message.contains(name) ? message : message + " [in " + name + "]", e.getCause());
        }
    }
}
