package dev.maspo.internal.model;

import dev.maspo.internal.store.RecordedCall;
import dev.maspo.internal.store.Recording;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Says that a call is not recorded, and what is recorded that comes nearest.
 *
 * @param file the recording, as a person names it
 * @param command the command that records the call
 * @param plain makes a text, which a model may have written, fit for one line of a terminal
 */
public record UnrecordedCall(String file, String command, UnaryOperator<String> plain) {

    RecordingException failure(Caller caller, RecordedCall asked, Recording recording) {
        StringBuilder message = new StringBuilder()
                .append("The call of ")
                .append(plain.apply(caller.toString()))
                .append(" is not in the recording ")
                .append(file)
                .append(".\n");
        NearestCall nearest = new NearestCall(asked);
        recording.forEach(nearest::consider);
        nearest.found()
                .ifPresentOrElse(
                        call -> difference(message, call, asked),
                        () -> message.append("The recording holds no call of this role and agent.\n"));
        return new RecordingException(message.append("To record it, with the models at hand: ")
                .append(command)
                .toString());
    }

    private void difference(StringBuilder message, RecordedCall nearest, RecordedCall asked) {
        message.append("The nearest call that it holds");
        if (!nearest.caseId().isEmpty()) {
            message.append(", of case '").append(plain.apply(nearest.caseId())).append('\'');
        }
        message.append(", differs so (- recorded, + asked now):\n");
        List<String> lines = CallDiff.of(CallDiff.text(nearest), CallDiff.text(asked), plain);
        lines.forEach(line -> message.append("  ").append(line).append('\n'));
    }
}
