package demo;

import dev.langchain4j.model.chat.ChatModel;

/** The models of the application. */
public final class Models {

    private Models() {}

    public static ChatModel chat() {
        return new OfflineModel("offline-1", 0.0);
    }
}
