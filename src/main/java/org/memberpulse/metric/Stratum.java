package org.memberpulse.metric;

/**
 * A segment as a part of the membership.
 *
 * @param population active members of the segment, whether they answered or not
 * @param score of those who answered
 */
public record Stratum(long population, NpsScore score) {

    public Stratum {
        if (population < 0) {
            throw new IllegalArgumentException("a population is never negative: " + population);
        }
    }

    boolean answered() {
        return score.n() > 0;
    }

    /** Some answered, but too few to be shown. */
    boolean hidden(int minimumCell) {
        return answered() && score.n() < minimumCell;
    }
}
