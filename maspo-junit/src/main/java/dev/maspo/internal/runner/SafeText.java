package dev.maspo.internal.runner;

import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.report.PlainText;

/** Texts that user code, models or the system have a part in, made fit for files and logs. */
public final class SafeText {

    private SafeText() {}

    /**
     * A text that may quote a key or hold control characters.
     *
     * @param said the text
     * @return the text without either
     */
    public static String of(String said) {
        return PlainText.block(Secrets.ofProcess().hide(said));
    }
}
