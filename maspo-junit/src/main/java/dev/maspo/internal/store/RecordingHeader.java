package dev.maspo.internal.store;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/**
 * The first line of a recording.
 *
 * @param schema the version of the form
 * @param pipeline whose calls it holds
 * @param models what there is to know of the models
 */
@JsonPropertyOrder({"schema", "pipeline", "models"})
record RecordingHeader(int schema, String pipeline, List<RecordedModel> models) {

    static final int SCHEMA = 1;

    @SuppressWarnings("ConstantValue") // Jackson gives null for what is missing.
    RecordingHeader {
        models = models == null ? List.of() : List.copyOf(models);
    }
}
