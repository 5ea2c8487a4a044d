package dev.maspo.internal.optimize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a prompt apart into pieces and puts pieces together again; the pieces of a prompt give the same prompt, byte
 * for byte. Items of lists, lines and sentences are pieces of their own; blocks of code, examples, demonstrations and
 * the sentences of placeholders stay whole.
 */
final class PromptText {

    private static final Pattern MARK = Pattern.compile("[ \\t]*(?:(?:[-*+•]|\\d{1,3}[.)]|[a-z][.)])[ \\t]+)?");
    private static final Pattern FENCE = Pattern.compile("[ \\t]*(`{3,}|~{3,}).*", Pattern.DOTALL);
    private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t].*|[-=*_]{3,}[ \\t]*|\\*\\*[^*]+\\*\\*");
    // JSON, tables, tags, quotations.
    private static final Pattern DATA = Pattern.compile("[{}|<>].*|\\[.*[\\],]|\".*[\",}\\]:]", Pattern.DOTALL);
    private static final Pattern EXAMPLE = Pattern.compile("(?iu)(?:#{1,6}[ \\t]+)?(?:for )?(?:an? )?"
            + "(?:examples?|e\\.g\\.|for instance|beispiele?|zum beispiel|ejemplos?|por ejemplo|exemples?|par exemple|例)"
            + "\\b?[^.!?\\n]*");
    private static final String GOES_ON = ".!?:;。！？：；…";

    private final List<Piece> pieces = new ArrayList<>();
    private String lead = "";

    private PromptText() {}

    /** The pieces of a prompt; what stands after the last one is a piece without text. */
    static List<Piece> split(String prompt) {
        PromptText text = new PromptText();
        List<String> lines = joined(DemonstrationBlock.lines(prompt));
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                text.lead += "\n";
            }
            text.line(lines.get(i));
        }
        if (!text.lead.isEmpty()) {
            text.pieces.add(new Piece(text.lead, text.lead, "", Piece.Kind.FIXED));
        }
        return text.pieces;
    }

    /** The prompt that pieces come to. */
    static String join(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.lead()).append(piece.text()));
        return text.toString();
    }

    /** The lines, those of a block of code, of an example, and of a sentence that goes on as one. */
    private static List<String> joined(List<String> lines) {
        List<String> joined = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            int last = last(lines, i);
            joined.add(String.join("\n", lines.subList(i, last + 1)));
            i = last;
        }
        return joined;
    }

    private static int last(List<String> lines, int first) {
        String line = lines.get(first);
        Matcher fence = FENCE.matcher(line);
        if (fence.matches()) {
            for (int i = first + 1; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(fence.group(1))) {
                    return i;
                }
            }
            return first;
        }
        if (introducesExample(line)) {
            return example(lines, first);
        }
        int last = first;
        while (last + 1 < lines.size() && goesOn(lines.get(last), lines.get(last + 1))) {
            last++;
        }
        return last;
    }

    private static boolean introducesExample(String line) {
        String text = line.strip();
        return EXAMPLE.matcher(text).matches() && (text.startsWith("#") || text.endsWith(":") || text.endsWith("："));
    }

    // Up to the next blank line; under a heading up to the next heading.
    private static int example(List<String> lines, int first) {
        boolean heading = lines.get(first).strip().startsWith("#");
        int last = first;
        for (int i = first + 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (heading ? line.startsWith("#") || line.contains("{{") : line.isBlank()) {
                break;
            }
            last = line.isBlank() ? last : i;
        }
        return last;
    }

    // A line that was only broken for its length.
    private static boolean goesOn(String line, String next) {
        String before = line.strip();
        String after = next.strip();
        return !before.isEmpty()
                && !after.isEmpty()
                && GOES_ON.indexOf(before.charAt(before.length() - 1)) < 0
                && Character.isLowerCase(after.codePointAt(0))
                && !before.startsWith("<")
                && !HEADING.matcher(before).matches()
                && MARK.matcher(next)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group()
                        .isBlank();
    }

    private void line(String line) {
        String text = line.stripTrailing();
        String rest = line.substring(text.length());
        if (text.isBlank()) {
            lead += line;
            return;
        }
        Matcher mark = MARK.matcher(text);
        int start = mark.lookingAt() && mark.end() < text.length() ? mark.end() : 0;
        lead += text.substring(0, start);
        String content = text.substring(start);
        String opener = lead;
        if (whole(content)) {
            add(opener, content, kind(content));
        } else {
            int from = 0;
            for (int end : Sentences.ends(content)) {
                String part = content.substring(from, end);
                String sentence = part.stripLeading();
                lead += part.substring(0, part.length() - sentence.length());
                add(opener, sentence, kind(sentence));
                from = end;
            }
        }
        lead = rest;
    }

    private void add(String opener, String text, Piece.Kind kind) {
        pieces.add(new Piece(lead, opener, text, kind));
        lead = "";
    }

    private static boolean whole(String content) {
        return HEADING.matcher(content).matches()
                || DATA.matcher(content).matches()
                || FENCE.matcher(content).matches()
                || introducesExample(content.lines().findFirst().orElse(""))
                || DemonstrationBlock.isIn(content);
    }

    private static Piece.Kind kind(String text) {
        if (text.contains("{{")
                || DATA.matcher(text).matches()
                || FENCE.matcher(text).matches()
                || (text.contains("\n")
                        && introducesExample(text.lines().findFirst().orElse("")))) {
            return Piece.Kind.FIXED;
        }
        boolean label = HEADING.matcher(text).matches() || text.endsWith(":") || text.endsWith("：");
        return label ? Piece.Kind.LABEL : Piece.Kind.INSTRUCTION;
    }
}
