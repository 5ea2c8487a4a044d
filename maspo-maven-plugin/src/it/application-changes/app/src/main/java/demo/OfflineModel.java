package demo;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.ChatRequestParameters;
import dev.langchain4j.model.chat.response.ChatResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands in for a language model: it does what its prompt says, and errs in a third of the cases where the temperature is high. */
public final class OfflineModel implements ChatModel {

    private static final Pattern NUMBER = Pattern.compile("number (\\d+)");

    private final String name;
    private final double temperature;

    public OfflineModel(String name, double temperature) {
        this.name = name;
        this.temperature = temperature;
    }

    @Override
    public ChatRequestParameters defaultRequestParameters() {
        return ChatRequestParameters.builder().modelName(name).temperature(temperature).build();
    }

    @Override
    public ChatResponse doChat(ChatRequest request) {
        StringBuilder system = new StringBuilder();
        StringBuilder user = new StringBuilder();
        request.messages().forEach(message -> {
            if (message instanceof SystemMessage said) {
                system.append(said.text());
            } else if (message instanceof UserMessage said) {
                user.append(said.singleText());
            }
        });
        Double heat = request.temperature();
        Matcher number = NUMBER.matcher(user);
        boolean named = number.find();
        boolean errs = heat != null && heat >= 0.5 && named && Integer.parseInt(number.group(1)) % 3 == 0;
        String answer = system.toString().contains("You sort")
                ? queue(system.toString(), user.toString(), errs)
                : reply(system.toString(), named ? number.group(1) : "unknown", errs);
        return ChatResponse.builder().aiMessage(AiMessage.from(answer)).build();
    }

    private static String queue(String system, String user, boolean errs) {
        if (errs || user.contains("parcel") && !system.contains("Parcels go to DELIVERY")) {
            return "ACCOUNT";
        }
        return user.contains("invoice") ? "BILLING" : user.contains("parcel") ? "DELIVERY" : "ACCOUNT";
    }

    private static String reply(String system, String number, boolean errs) {
        String about = system.contains("Name the number") && !errs ? " number " + number : "";
        return "Dear customer, we look after" + about + (system.contains("friendly") ? ". Have a nice day!" : ".");
    }
}
