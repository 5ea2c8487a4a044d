package dev.maspo.internal.judge;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tags that a judged text cannot guess, and that are the same whenever the texts are. */
public final class Nonce {

    private final byte[] key;

    /**
     * Creates the source of tags.
     *
     * @param key what the tags depend on besides the texts
     */
    public Nonce(String key) {
        this.key = ("maspo:" + key).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * A tag for some texts.
     *
     * @param texts the texts that will stand in the tagged blocks
     * @return 16 hexadecimal digits
     */
    public String of(String... texts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                mac.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal(), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
