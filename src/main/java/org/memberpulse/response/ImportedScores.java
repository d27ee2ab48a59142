package org.memberpulse.response;

import java.util.Map;
import java.util.TreeMap;

/** The scores an import can bring, and the scale of each. */
final class ImportedScores {
    /** From the lowest to the highest score. */
    record Range(int lowest, int highest) {
        boolean has(int score) {
            return score >= lowest && score <= highest;
        }
    }

    private static final Range FIVE = new Range(1, 5);

    static final Map<String, Range> SCALES = new TreeMap<>(Map.of(
            "nps", new Range(0, 10),
            "msat", FIVE,
            "ces", new Range(1, 7),
            "intent", FIVE,
            "pride", FIVE,
            "purpose-connection", FIVE,
            "purpose-practice", FIVE,
            "value-for-money", FIVE));

    private ImportedScores() {}
}
