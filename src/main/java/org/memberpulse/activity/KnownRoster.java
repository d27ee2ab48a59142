package org.memberpulse.activity;

import java.time.LocalDate;

/**
 * How far back all members are known.
 *
 * @param completeOn the local day of the last complete import; null when there was none
 * @param earliestEnd the first day on which a membership is known to have ended; null when none has
 */
public record KnownRoster(LocalDate completeOn, LocalDate earliestEnd) {
    /** Whether there was a complete import at all. */
    public boolean isComplete() {
        return completeOn != null;
    }

    /**
     * Whether those who left in a range of days are known. A complete import names who is there, not who left before
     * it: an earlier range is believed only when somebody is known to have left by its end, so that the first import
     * does not make all earlier retention 100 %.
     */
    public boolean knowsLeavers(LocalDate from, LocalDate to) {
        return isComplete() && (!from.isBefore(completeOn) || earliestEnd != null && !earliestEnd.isAfter(to));
    }
}
