package dev.maspo.internal.pipeline;

import dev.langchain4j.model.chat.ChatModel;
import dev.maspo.MaspoException;
import dev.maspo.internal.model.ModelCallException;
import dev.maspo.internal.model.ModelGateway;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Calls an agent method, and once more if its answer breaks a constraint that asks for a repair. */
final class Answering {

    private final Agent agent;
    private final Case item;
    private final @Nullable String template;
    private final Map<String, String> inputs;
    private final ModelGateway gateway;
    private final @Nullable ChatModel model;

    Answering(
            Agent agent,
            Case item,
            @Nullable String template,
            Map<String, String> inputs,
            ModelGateway gateway,
            @Nullable ChatModel model) {
        this.agent = agent;
        this.item = item;
        this.template = template;
        this.inputs = inputs;
        this.gateway = gateway;
        this.model = model;
    }

    Answer answer(Map<String, Object> values) throws Throwable {
        Answer first = answer(gateway, values);
        if (!first.checks().worthRepair(agent)) {
            return first;
        }
        Answer second;
        try {
            second = answer(new RepairGateway(gateway, first), values);
        } catch (ModelCallException | VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            // What the agent's code cannot use is no repair; there is an answer already.
            return first;
        }
        boolean better =
                second.checks().breaches().size() < first.checks().breaches().size();
        return better
                ? new Answer(
                        second.call(),
                        second.value(),
                        second.text(),
                        second.checks().repairing(first.checks()))
                : first;
    }

    private Answer answer(ModelGateway way, Map<String, Object> values) throws Throwable {
        LiveCall call = new LiveCall(agent, item, template, inputs, way, model);
        Object value = agent.function().apply(call, values);
        if (value == null) {
            throw new MaspoException("the agent method returned null. Return the agent's output.");
        }
        call.checkPromptWasRead();
        return Answer.of(agent, call, value);
    }
}
