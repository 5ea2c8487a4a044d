package dev.maspo.internal.model;

/**
 * What a call is known by.
 *
 * @param hash SHA-256 of the whole request, as 64 hexadecimal digits
 * @param lasting whether the same hash means the same request in another run
 * @param model the model's name, for people
 */
record CallKey(String hash, boolean lasting, String model) {}
