package org.memberpulse.outcome;

import java.util.stream.Stream;

/** Counts one metric while the members go by. */
interface Counter {
    void add(Life life);

    /** What was counted so far. */
    Stream<Tallies> tallies();
}
