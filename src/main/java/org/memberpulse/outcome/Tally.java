package org.memberpulse.outcome;

import java.util.SortedMap;
import java.util.TreeMap;
import org.memberpulse.activity.Membership;

/** A {@link Count} while it grows. */
final class Tally {
    private final SortedMap<Long, Long> depth = new TreeMap<>();
    private long numerator;
    private long denominator;
    private long deceased;
    private long transferred;
    private long waiting;

    /**
     * Counts members with the same membership.
     *
     * @param ended whether they are members no longer: then those who died, moved or were erased are on neither side
     * @param did whether they did what is counted
     */
    void add(Membership membership, boolean ended, boolean did, long members) {
        if (!ended || !membership.isApart()) {
            denominator += members;
            numerator += did ? members : 0;
        } else if (membership.endReason().equals("deceased")) {
            deceased += members;
        } else if (membership.endReason().equals("transferred")) {
            transferred += members;
        }
    }

    /** Counts a member whose time is not up. */
    void addWaiting() {
        waiting++;
    }

    /** Counts a member who could have events and has so many. */
    void addEvents(long events) {
        denominator++;
        if (events > 0) {
            numerator++;
            depth.merge(events, 1L, Long::sum);
        }
    }

    Count count() {
        return new Count(numerator, denominator, deceased, transferred, waiting, depth);
    }
}
