package dev.maspo.internal.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.store.Origins;
import java.util.List;
import java.util.stream.Collectors;

/** Fingerprints of cases: the same for the same content, whatever the file's form, its white space and its order. */
public final class CaseHashes {

    private static final JsonMapper SORTED = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private CaseHashes() {}

    static String of(Case item) {
        return Origins.hash(String.join(
                "\n",
                item.id(),
                canonical(item.input()),
                item.expected().isMissingNode() ? "" : canonical(item.expected()),
                item.tags().stream().sorted().collect(Collectors.joining(",")),
                item.split().map(Enum::name).orElse("")));
    }

    /**
     * The hash of some cases, whatever their order.
     *
     * @param cases the cases
     * @return the hash
     */
    public static String ofAll(List<Case> cases) {
        return Origins.hash(cases.stream().map(CaseHashes::of).sorted().collect(Collectors.joining("\n")));
    }

    static String of(List<Baseline.CaseState> rows) {
        return Origins.hash(
                rows.stream().map(row -> row.id() + "\n" + row.hash()).collect(Collectors.joining("\n")));
    }

    // A tree keeps the order of its fields; as maps they are sorted.
    private static String canonical(JsonNode node) {
        try {
            return SORTED.writeValueAsString(SORTED.treeToValue(node, Object.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
