package com.example.supportdesk.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The sample's first prompts and its tickets, for the demonstration model's tests. */
final class Prompts {

    private Prompts() {}

    /** An agent's prompt as the sample began with it: its tests hold whatever becomes of the prompts in use. */
    static String starting(AgentKind agent) {
        return resource("/demo/" + agent.id() + ".md");
    }

    /** An agent's prompt with instructions above its data. */
    static String with(AgentKind agent, Instruction... instructions) {
        StringBuilder lines = new StringBuilder();
        for (Instruction instruction : instructions) {
            lines.append("- ").append(instruction.wordings().get(0)).append('\n');
        }
        return starting(agent).replaceFirst("\n---\n", "\n" + lines + "---\n");
    }

    static List<Ticket> tickets() {
        return resource("/cases/tickets.jsonl").lines().map(Ticket::ofInput).toList();
    }

    private static String resource(String path) {
        try (InputStream stream = Objects.requireNonNull(Prompts.class.getResourceAsStream(path), path)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
