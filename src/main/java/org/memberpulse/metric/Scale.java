package org.memberpulse.metric;

/**
 * An answer scale that is reported as a mean.
 *
 * @param min lowest score
 * @param max highest score, at most 10
 * @param topFrom lowest score of the top box
 */
public record Scale(int min, int max, int topFrom) {
    /** Satisfaction, agreement and intent; top-2-box 4 and 5. */
    public static final Scale ONE_TO_FIVE = new Scale(1, 5, 4);

    /** Customer effort; top-2-box 6 and 7. */
    public static final Scale ONE_TO_SEVEN = new Scale(1, 7, 6);

    /** The recommendation; top-2-box 9 and 10. */
    public static final Scale ZERO_TO_TEN = new Scale(0, Histogram.HIGHEST_SCORE, 9);

    public Scale {
        if (min < 0 || topFrom <= min || topFrom > max || max > Histogram.HIGHEST_SCORE) {
            throw new IllegalArgumentException("not a scale: " + min + " to " + max + ", top from " + topFrom);
        }
    }

    /** Highest less lowest score. */
    int range() {
        return max - min;
    }
}
