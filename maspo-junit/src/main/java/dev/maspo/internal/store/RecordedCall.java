package dev.maspo.internal.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An answered call, as one line of a recording.
 *
 * @param role the role that the model plays
 * @param agent the agent concerned
 * @param caseId the case, or the first of several that ask the same; empty for none
 * @param replicate which repetition of the same request, from 0
 * @param parameters what is asked besides the messages, such as tools; null for nothing
 * @param messages the messages
 * @param answer what was answered; null for a request that is only looked up
 * @param used the modes whose runs use it
 */
public record RecordedCall(
        String role,
        String agent,
        String caseId,
        int replicate,
        @Nullable JsonNode parameters,
        JsonNode messages,
        @Nullable JsonNode answer,
        SortedSet<String> used) {

    static final Comparator<RecordedCall> ORDER = Comparator.comparing(RecordedCall::role)
            .thenComparing(RecordedCall::agent)
            .thenComparing(RecordedCall::caseId)
            .thenComparingInt(RecordedCall::replicate);

    /** Copies the set. */
    public RecordedCall {
        used = new TreeSet<>(used);
    }

    /**
     * What the call is found by: a hash of the request, wherever and whenever it is asked, and whichever case asks it.
     *
     * @return 64 hexadecimal digits
     */
    public String key() {
        ObjectNode request = RecordedLines.object();
        request.put("role", role).put("agent", agent).put("replicate", replicate);
        request.set("messages", messages);
        if (parameters != null) {
            request.set("parameters", parameters);
        }
        try {
            byte[] text = RecordedLines.sorted(request).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has it.
        }
    }

    /**
     * The call as a line of a recording.
     *
     * @return JSON without a line end
     */
    public String line() {
        ObjectNode line = RecordedLines.object();
        line.put("role", role).put("agent", agent);
        if (!caseId.isEmpty()) {
            line.put("case", caseId);
        }
        if (replicate > 0) {
            line.put("replicate", replicate);
        }
        if (parameters != null) {
            line.set("parameters", parameters);
        }
        line.set("messages", messages);
        line.set("answer", answer);
        ArrayNode modes = line.putArray("used");
        used.forEach(modes::add);
        return RecordedLines.write(line);
    }

    /** Reads a line, or says what is wrong with it. */
    static RecordedCall read(String text) throws RecordedLines.Damaged {
        JsonNode line = RecordedLines.read(text);
        for (String name : new String[] {"role", "agent"}) {
            if (!line.path(name).isTextual()) {
                throw new RecordedLines.Damaged("it has no \"" + name + "\"");
            }
        }
        if (!line.path("messages").isArray() || !line.path("answer").isObject()) {
            throw new RecordedLines.Damaged("it has no \"messages\" or no \"answer\"");
        }
        SortedSet<String> used = new TreeSet<>();
        line.path("used").forEach(mode -> used.add(mode.asText()));
        return new RecordedCall(
                line.get("role").textValue(),
                line.get("agent").textValue(),
                line.path("case").asText(""),
                line.path("replicate").asInt(0),
                line.get("parameters"),
                line.get("messages"),
                line.get("answer"),
                used);
    }

    /** The call without what takes room. */
    RecordedCall withoutTexts() {
        return new RecordedCall(role, agent, caseId, replicate, null, RecordedLines.object(), null, used);
    }

    /**
     * The same call, in other circumstances.
     *
     * @param newCase the case
     * @param modes the modes whose runs use it
     * @return the call
     */
    RecordedCall with(String newCase, SortedSet<String> modes) {
        return new RecordedCall(role, agent, newCase, replicate, parameters, messages, answer, modes);
    }
}
