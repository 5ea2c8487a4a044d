package com.example.supportdesk.demo;

import static java.util.stream.Collectors.joining;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;

/**
 * <strong>A demonstration model: not a language model.</strong> It plays the agents of the support desk, the judge and
 * the optimizer, so that the sample runs offline, for nothing, and with the same result every time. It follows a fixed
 * set of instructions that it finds in prompts ({@link Instruction}), and knows tickets by lists of words
 * ({@link Queue}).
 *
 * <p>What it shows: how prompts are optimized together. Its agents make the mistakes of small language models, each
 * cured by an instruction; some instructions make an agent's own output look better and its successor worse; its judge
 * is noisy, leans to the first of two outputs and likes long ones; its optimizer proposes good and bad things.
 *
 * <p>What it does not show: how much better <em>your</em> prompts will get. The mistakes and their cures were put in by
 * hand, and no figure measured with it says anything about a language model.
 *
 * <p>To run the same sample on a real model, name an endpoint that speaks OpenAI's protocol; it takes this model's
 * place:
 *
 * <pre>{@code
 * mvn maspo:optimize -Dmaspo.model.base-url=... -Dmaspo.model.name=... -Dmaspo.model.api-key-env=MY_KEY
 * }</pre>
 *
 * <p>It names no model, so its answers are not kept between runs: a change to this code counts at once.
 *
 * <p>The answer is a pure function of the request's text, so the model may be called from any number of threads.
 */
public final class DemoModel implements ChatModel {

    @Override
    public ChatResponse doChat(ChatRequest request) {
        String whole = texts(request, ChatMessage.class);
        String answer = answer(whole, texts(request, UserMessage.class));
        return ChatResponse.builder()
                .aiMessage(AiMessage.from(answer))
                .tokenUsage(new TokenUsage(tokens(whole), tokens(answer)))
                .finishReason(FinishReason.STOP)
                .build();
    }

    /** Judge and optimizer are told by the blocks of the user's messages; everything else is an agent's prompt. */
    private static String answer(String whole, String user) {
        if (Blocks.first(user, "output_A").isPresent()) {
            return Judge.answer(user);
        }
        if (Blocks.first(user, "current_prompt").isPresent()) {
            return Optimizer.answer(user);
        }
        AgentPrompt prompt = AgentPrompt.of(whole);
        return switch (prompt.agent()) {
            case TRIAGE -> Triage.answer(prompt);
            case DRAFT -> Draft.answer(prompt);
            case REVIEW -> Review.answer(prompt);
        };
    }

    private static String texts(ChatRequest request, Class<? extends ChatMessage> type) {
        return request.messages().stream()
                .filter(type::isInstance)
                .map(DemoModel::text)
                .collect(joining("\n\n"));
    }

    private static String text(ChatMessage message) {
        if (message instanceof UserMessage user) {
            return user.singleText();
        }
        return message instanceof SystemMessage system ? system.text() : "";
    }

    /** A rough count, four characters to a token. */
    private static int tokens(String text) {
        return (text.length() + 3) / 4;
    }
}
