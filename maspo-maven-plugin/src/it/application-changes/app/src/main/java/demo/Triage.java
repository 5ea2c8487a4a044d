package demo;

import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** Sorts a ticket. */
public interface Triage {

    @SystemMessage(fromResource = "prompts/triage.md")
    @UserMessage("Ticket: {{ticket}}")
    Queue sort(@V("ticket") String ticket);
}
