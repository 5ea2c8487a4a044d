package dev.maspo.internal.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes one recording of the calls of a run and of those that were recorded before. */
final class RecordingMerge {

    /** A call that is recorded, all but its texts. */
    private record Entry(String key, RecordedCall place, Supplier<RecordedCall> whole) {}

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::place, RecordedCall.ORDER).thenComparing(Entry::key);

    private final String mode;
    private final List<RecordedModel> models;
    private final Map<String, Entry> entries = new HashMap<>();
    private int added;
    private int changed;
    private int dropped;

    /** Begins with the calls of a run. */
    RecordingMerge(String mode, List<RecordedModel> models) {
        this.mode = mode;
        this.models = new ArrayList<>(models);
    }

    /** Adds a call of the run. */
    void add(String key, RecordedCall call, Supplier<RecordedCall> whole) {
        added++;
        put(key, call.caseId(), call, new TreeSet<>(List.of(mode)), whole);
    }

    private void put(
            String key, String caseId, RecordedCall call, SortedSet<String> used, Supplier<RecordedCall> whole) {
        entries.put(key, new Entry(key, call.with(caseId, used).withoutTexts(), whole));
    }

    /** Adds what was recorded before. */
    void add(Recording old) {
        List<RecordedModel> ran = List.copyOf(models);
        old.models().stream()
                .filter(model -> ran.stream().noneMatch(other -> other.role().equals(model.role())))
                .forEach(models::add);
        old.forEach(call -> addOld(old, call));
    }

    private void addOld(Recording old, RecordedCall call) {
        String key = call.key();
        SortedSet<String> others = new TreeSet<>(call.used());
        others.remove(mode);
        if (otherModel(old, call)) {
            others.clear();
        }
        Entry mine = entries.get(key);
        if (mine != null) {
            added--;
            RecordedCall now = mine.whole().get();
            if (!Objects.equals(now.answer(), call.answer())) {
                changed++;
            }
            // The same whether the runs of two modes were recorded in this order or in the other.
            String first = others.isEmpty() || mine.place().caseId().compareTo(call.caseId()) < 0
                    ? mine.place().caseId()
                    : call.caseId();
            others.add(mode);
            put(key, first, now, others, mine.whole());
        } else if (others.isEmpty()) {
            dropped++;
        } else {
            put(key, call.caseId(), call, others, () -> old.find(key).orElseThrow());
        }
    }

    private boolean otherModel(Recording old, RecordedCall call) {
        Optional<RecordedModel> before = RecordedModel.of(old.models(), call.role(), call.agent());
        return !before.equals(RecordedModel.of(models, call.role(), call.agent()));
    }

    /** The lines of the recording, read one after the other. */
    Stream<String> lines(String pipeline) {
        models.sort(Comparator.comparing(RecordedModel::role)
                .thenComparing(model -> model.agent() == null ? "" : model.agent()));
        String header = RecordedLines.write(new RecordingHeader(RecordingHeader.SCHEMA, pipeline, models));
        // A stream that sorts would make all lines before it gives the first.
        List<Entry> sorted = entries.values().stream().sorted(ORDER).toList();
        return Stream.concat(Stream.of(header), sorted.stream().map(RecordingMerge::line));
    }

    private static String line(Entry entry) {
        RecordedCall place = entry.place();
        return entry.whole().get().with(place.caseId(), place.used()).line();
    }

    RecordingWriter.Summary summary() {
        return new RecordingWriter.Summary(entries.size(), added, changed, dropped);
    }
}
