package dev.maspo.internal.runner;

import dev.maspo.internal.model.ModelGateway;
import dev.maspo.internal.model.ModelTable;
import dev.maspo.internal.model.RecordedModels;
import dev.maspo.internal.model.Recorder;
import dev.maspo.internal.model.Secrets;
import dev.maspo.internal.model.UsageMeter;
import dev.maspo.internal.store.RecordedModel;
import dev.maspo.internal.store.RecordingWriter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The models, whose answers are recorded; those from the call cache, too. */
final class RecordingSource implements CallSource {

    private final RecordingPlace place;
    private final RecordingWriter writer;
    private List<RecordedModel> models = List.of();
    private @Nullable Recorder recorder;

    RecordingSource(RecordingPlace place) {
        this.place = place;
        this.writer = new RecordingWriter(place.file(), place.pipeline(), place.use());
    }

    @Override
    public ModelGateway before(ModelGateway inner, ModelTable table, UsageMeter meter, Secrets secrets) {
        models = RecordedModels.of(table, secrets);
        Recorder layer = new Recorder(inner, writer, place.use(), secrets);
        recorder = layer;
        return layer;
    }

    @Override
    public void finish() {
        RecordingWriter.Summary summary = writer.write(models);
        System.out.printf(
                Locale.ROOT,
                "maspo: recorded %s: %,d calls (%,d new, %,d with another answer, %,d no longer used)%n",
                place.shown(),
                summary.calls(),
                summary.added(),
                summary.changed(),
                summary.dropped());
        long failures = Objects.requireNonNull(recorder).failures();
        if (failures > 0) {
            System.err.printf(
                    Locale.ROOT,
                    "maspo: %,d calls had no answer and are not in the recording, so that a replay will stop at the"
                            + " first of them. Record again when the cause is mended; what was answered is in the"
                            + " call cache.%n",
                    failures);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
