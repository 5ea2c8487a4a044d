package dev.maspo.internal.model;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.maspo.internal.store.RecordedCall;
import dev.maspo.internal.store.RecordingWriter;
import java.util.concurrent.atomic.LongAdder;

/** The layer before all others that records every answer the run uses, wherever that comes from. */
public final class Recorder implements ModelGateway {

    private static final String SECRET = "the value of an environment variable whose name says that it is a secret";

    private final ModelGateway inner;
    private final RecordingWriter recording;
    private final String mode;
    private final Secrets secrets;
    private final LongAdder failures = new LongAdder();

    /**
     * Creates the layer.
     *
     * @param inner answers
     * @param recording takes the answers
     * @param mode the mode of the run
     * @param secrets what must not be recorded
     */
    public Recorder(ModelGateway inner, RecordingWriter recording, String mode, Secrets secrets) {
        this.inner = inner;
        this.recording = recording;
        this.mode = mode;
        this.secrets = secrets;
    }

    @Override
    public ChatResponse chat(Caller caller, ChatRequest request) {
        RecordedCall asked = RecordedForm.request(caller, request)
                .orElseThrow(() -> refusal(caller, "has parameters that no file can hold: " + request.parameters()));
        // Before it costs anything.
        if (secrets.in(ReadableCall.request(request)) || secrets.in(asked.line())) {
            throw refusal(caller, "asks with " + SECRET);
        }
        ChatResponse answer;
        try {
            answer = inner.chat(caller, request);
        } catch (RuntimeException e) {
            failures.increment();
            throw e;
        }
        RecordedCall answered = RecordedForm.answered(asked, answer, mode)
                .orElseThrow(() -> refusal(caller, "was answered in a form that no file can hold"));
        if (secrets.in(ReadableCall.answer(answer.aiMessage())) || secrets.in(answered.line())) {
            throw refusal(caller, "was answered with " + SECRET);
        }
        recording.add(answered);
        return answer;
    }

    private static RecordingException refusal(Caller caller, String why) {
        return new RecordingException("The call of " + caller + " cannot be recorded: it " + why
                + ". Nothing was written, and the recording is as it was. Take that out of the prompt, the case or the"
                + " model's parameters, or run without maspo.calls=record.");
    }

    /**
     * Calls without an answer, which the recording therefore lacks.
     *
     * @return their number
     */
    public long failures() {
        return failures.sum();
    }
}
