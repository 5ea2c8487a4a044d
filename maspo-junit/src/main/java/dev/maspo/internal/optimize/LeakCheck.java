package dev.maspo.internal.optimize;

import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.Shortened;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what a prompt took from the cases. An instruction that holds the text or the answer of a case works on that
 * case and on no other. Taken is, unless the original prompt has it too:
 *
 * <ul>
 *   <li>a run of eight words of an input or a label, or the whole of one that has four to seven words;
 *   <li>a word with four digits or more in it, such as an order number;
 *   <li>a label that is an {@linkplain Answers answer}.
 * </ul>
 *
 * <p>What three cases or more have in common is the language of the trade, and free to use.
 */
final class LeakCheck {

    private static final int SHORT = 4;
    private static final int COMMON = 3;
    private static final int QUOTED = 80;

    private final List<CaseWords> cases;
    private final Answers answers;

    /** Prepares for cases that an optimizer may see. */
    LeakCheck(List<Case> cases) {
        this.cases = CaseWords.of(cases);
        this.answers = new Answers(cases);
    }

    /** What a prompt took, if anything. */
    Optional<String> problem(String original, String proposed) {
        Passages before = Passages.of(original);
        Passages after = Passages.of(proposed);
        List<Map.Entry<String, String>> known = answers.in(after, before);
        if (!known.isEmpty()) {
            return Optional.of("it holds the answer of case '" + known.get(0).getValue() + "' (\""
                    + Shortened.to(known.get(0).getKey(), QUOTED, "...")
                    + "\"). Say how to find answers, not what they are.");
        }
        Set<String> news = new HashSet<>(after.runs());
        news.removeAll(before.runs());
        Set<String> starts = news.stream().map(Passages::start).collect(Collectors.toSet());
        Map<String, Set<String>> taken = new TreeMap<>();
        for (CaseWords item : cases) {
            for (String passage : passages(item, news, starts, before, after)) {
                taken.computeIfAbsent(passage, p -> new TreeSet<>()).add(item.id());
            }
        }
        return taken.entrySet().stream()
                .filter(entry -> entry.getValue().size() < COMMON)
                .findFirst()
                .map(entry -> "it copies the text of case '"
                        + entry.getValue().iterator().next() + "' (\""
                        + Shortened.to(entry.getKey(), QUOTED, "...")
                        + "\"). Say it in general terms, for cases that nobody has seen yet.");
    }

    private static Set<String> passages(
            CaseWords item, Set<String> news, Set<String> starts, Passages before, Passages after) {
        Set<String> found = new TreeSet<>();
        for (List<String> words : item.texts()) {
            for (int i = 0; i + Passages.LONG <= words.size(); i++) {
                if (starts.contains(words.get(i))) {
                    String run = Passages.run(words, i, Passages.LONG);
                    if (news.contains(run)) {
                        found.add(run);
                    }
                }
            }
            boolean whole = words.size() >= SHORT && words.size() < Passages.LONG;
            if (whole && after.contains(words) && !before.contains(words)) {
                found.add(String.join(" ", words));
            }
        }
        item.numbers().stream()
                .filter(word -> after.contains(List.of(word)) && !before.contains(List.of(word)))
                .forEach(found::add);
        return found;
    }
}
