package dev.maspo.internal.runner;

import dev.maspo.MaspoException;
import dev.maspo.internal.model.Secrets;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes every error of a run say which test class it is about, and print harmlessly whatever models have put into it.
 */
final class InClass {

    // Files are written by runs; what agents and assertions throw is caught where they are called.
    private static final String UNWRITTEN = ". Make room or give the right to write there, or name another folder with"
            + " maspo.outputDirectory. With the call cache on, a run that is started again pays only for what was not"
            + " answered yet.";

    private InClass() {}

    static <T> T call(Class<?> testClass, Supplier<T> work) {
        try {
            return work.get();
        } catch (MaspoException e) {
            throw named(testClass, String.valueOf(e.getMessage()), e.getCause());
        } catch (UncheckedIOException e) {
            throw named(testClass, e.getMessage() + UNWRITTEN, e);
        }
    }

    /** Why a run that {@link #call} was to end has no result. */
    static String reason(Throwable thrown) {
        return thrown instanceof MaspoException
                ? String.valueOf(thrown.getMessage())
                : SafeText.of("The run broke off: " + thrown);
    }

    private static MaspoException named(Class<?> testClass, String said, @Nullable Throwable cause) {
        // Code that makes a model may quote the key that it was given.
        Secrets secrets = Secrets.ofProcess();
        String message = SafeText.of(said);
        String name = testClass.getName();
        return new MaspoException(
                message.contains(name) ? message : message + " [in " + name + "]",
                cause == null ? null : secrets.hide(cause));
    }
}
