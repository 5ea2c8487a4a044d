package dev.maspo.worlds;

/**
 * What an agent made of a case. Sets are bits: of its catalogue's numbers, its failures, its inputs.
 *
 * @param place the agent's place
 * @param number the case
 * @param words which of many wordings it chose
 * @param length how much longer than needed it is: so often it says nothing in many words at its end
 * @param extras the numbers of the rules whose flourishes it shows
 * @param signals the pairs whose signal it gives
 * @param faults its own failures
 * @param spoilt the predecessors that spoilt it
 */
record Output(int place, int number, int words, int length, long extras, long signals, long faults, long spoilt) {

    private static final String NONE = "-";
    private static final String NOTHING = " as has been said, and cannot be said too often";

    boolean right() {
        return faults == 0 && spoilt == 0;
    }

    int flaws() {
        return Long.bitCount(faults) + Long.bitCount(spoilt);
    }

    String text() {
        return "a" + place + " on case " + number + " in words " + words + ", length " + length + ", extras "
                + list(extras) + ", signals " + list(signals) + ", faults " + list(faults) + ", spoilt by "
                + list(spoilt) + NOTHING.repeat(length);
    }

    /** How often a text says nothing, by its own length, however it came to be that long. */
    double longer(String text) {
        int needed = new Output(place, number, words, 0, extras, signals, faults, spoilt)
                .text()
                .length();
        return (text.length() - needed) / (double) NOTHING.length();
    }

    private static String list(long bits) {
        if (bits == 0) {
            return NONE;
        }
        StringBuilder text = new StringBuilder();
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            text.append(text.isEmpty() ? "" : "+").append(Long.numberOfTrailingZeros(rest));
        }
        return text.toString();
    }

    static Output read(String text) {
        String[] word = text.replace(",", "").split(" ", -1);
        return new Output(
                Integer.parseInt(word[0].substring(1)),
                Integer.parseInt(word[3]),
                Integer.parseInt(word[6]),
                Integer.parseInt(word[8]),
                bits(word[10]),
                bits(word[12]),
                bits(word[14]),
                bits(word[17]));
    }

    private static long bits(String list) {
        long bits = 0;
        if (!list.equals(NONE)) {
            for (String number : list.split("\\+", -1)) {
                bits |= 1L << Integer.parseInt(number);
            }
        }
        return bits;
    }
}
