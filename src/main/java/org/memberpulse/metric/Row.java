package org.memberpulse.metric;

import java.time.LocalDate;

/**
 * One row of a report before it is put into figures.
 *
 * @param periodEnd last day of the period; null when it is open
 * @param answers null when the row is suppressed
 * @param before the answers of the period before; null when there is none to compare with
 * @param target null when the row has none or several
 * @param mixedStages whether answers of several stages are in it
 * @param partial whether it adds the visible cells of a filter only
 */
record Row(
        RowKey key,
        LocalDate periodStart,
        LocalDate periodEnd,
        Histogram answers,
        Histogram before,
        Double target,
        boolean mixedStages,
        boolean partial) {
    boolean suppressed() {
        return answers == null;
    }
}
