package com.example.supportdesk.demo;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds blocks such as {@code <role>...</role>} in a request, with or without a nonce or attributes in the tag. */
final class Blocks {

    private Blocks() {}

    /** The content of the first block of a name. */
    static Optional<String> first(String text, String name) {
        return all(text, name).stream().findFirst();
    }

    /** The contents of all blocks of a name, in their order. */
    static List<String> all(String text, String name) {
        String tag = Pattern.quote(name) + "((?:_[0-9a-f]+)?)";
        Matcher matcher = Pattern.compile(
                        "<" + tag + "(?:\\s[^>]*)?>(.*?)</" + Pattern.quote(name) + "\\1>", Pattern.DOTALL)
                .matcher(text);
        return matcher.results().map(block -> block.group(2).strip()).toList();
    }
}
