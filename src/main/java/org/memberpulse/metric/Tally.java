package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.List;

/**
 * The finest part of a standing table.
 *
 * @param answered the month the answers were given in
 * @param issued the month their members were asked in
 * @param codes on the axes of the table, in their order
 * @param counts what the table shows
 * @param n how many answers to the metric are told by it
 * @param size how many answered the core question
 */
record Tally(LocalDate answered, LocalDate issued, List<String> codes, Histogram counts, long n, long size) {
    static Tally of(LocalDate answered, LocalDate issued, List<String> codes, Histogram answers, long size) {
        return new Tally(answered, issued, codes, answers, answers.n(), size);
    }

    boolean shows() {
        return counts.n() > 0;
    }
}
