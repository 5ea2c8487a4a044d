package dev.maspo.internal.runner;

import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.report.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What the reader of a plan should know, each once, in the order it was found. No note holds a secret. */
final class PlanNotes implements Consumer<String> {

    private static final int LONGEST = 500;

    private final Secrets secrets;
    private final Set<String> notes = new LinkedHashSet<>();

    PlanNotes(Secrets secrets) {
        this.secrets = secrets;
    }

    @Override
    public synchronized void accept(String note) {
        notes.add(PlainText.oneLine(secrets.hide(note), LONGEST));
    }

    synchronized List<String> all() {
        return new ArrayList<>(notes);
    }
}
