package org.memberpulse.survey;

/** Which texts can be stored and sent: PostgreSQL keeps no NUL, UTF-8 has no lone surrogate. */
final class WellFormed {
    private static final char REPLACEMENT = '\uFFFD';

    private WellFormed() {}

    static boolean test(String text) {
        return text.codePoints().noneMatch(WellFormed::broken);
    }

    /** The text with a replacement character for each one that cannot be sent. */
    static String repaired(String text) {
        StringBuilder repaired = new StringBuilder(text.length());
        text.codePoints().map(c -> broken(c) ? REPLACEMENT : c).forEach(repaired::appendCodePoint);
        return repaired.toString();
    }

    private static boolean broken(int codePoint) {
        // A pair is one code point above these; what is left in the range stands alone.
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
