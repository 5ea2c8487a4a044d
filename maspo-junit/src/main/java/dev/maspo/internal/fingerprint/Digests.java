package dev.maspo.internal.fingerprint;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/** Short hashes for files that people read. */
final class Digests {

    private static final int BYTES = 8;

    private Digests() {}

    /** Of some bytes: 16 hexadecimal digits. */
    static String of(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // Every Java platform has it.
        }
    }

    /** Of named hashes, in the order of their names. */
    static String of(SortedMap<String, String> named) {
        StringBuilder text = new StringBuilder();
        named.forEach(
                (name, hash) -> text.append(name).append('\n').append(hash).append('\n'));
        return of(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
