package dev.maspo.internal.model;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.store.RecordedCall;
import dev.maspo.internal.store.Recording;
import java.util.Optional;

/** Answers from a recording, in the place of all other layers. What is not recorded ends the run. */
public final class Replayer implements ModelGateway {

    private final Recording recording;
    private final UsageMeter meter;
    private final UnrecordedCall unrecorded;

    /**
     * Creates the layer.
     *
     * @param recording holds the answers
     * @param meter counts every answer as one without a call
     * @param unrecorded says what is not there
     */
    public Replayer(Recording recording, UsageMeter meter, UnrecordedCall unrecorded) {
        this.recording = recording;
        this.meter = meter;
        this.unrecorded = unrecorded;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        RecordedCall asked = RecordedForm.request(caller, request)
                .orElseThrow(() -> new RecordingException("The call of " + caller
                        + " cannot be replayed: it has parameters that no file can hold: " + request.parameters()
                        + "."));
        Optional<RecordedCall> found = recording.find(asked.key());
        if (found.isEmpty()) {
            throw unrecorded.failure(caller, asked, recording);
        }
        ChatResponse answer = RecordedForm.answer(found.get().answer())
                .orElseThrow(() -> new RecordingException("The recorded answer to " + caller
                        + " cannot be read. Mend it by hand or with git, or record again."));
        meter.reused(answer.tokenUsage());
        return answer;
    }
}
