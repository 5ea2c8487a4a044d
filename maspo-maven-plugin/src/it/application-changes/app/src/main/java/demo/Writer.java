package demo;

import dev.langchain4j.service.SystemMessage;
import dev.langchain4j.service.UserMessage;
import dev.langchain4j.service.V;

/** Answers a ticket. */
public interface Writer {

    @SystemMessage(fromResource = "prompts/reply.md")
    @UserMessage("Queue: {{queue}}\nTicket: {{ticket}}")
    String write(@V("queue") Queue queue, @V("ticket") String ticket);
}
