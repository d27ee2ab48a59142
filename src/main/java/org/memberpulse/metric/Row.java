package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.List;

/**
 * One row of a report before it is put into figures.
 *
 * @param periodEnd last day of the period; null when it is open
 * @param answers null when the row is suppressed
 * @param detailed whether enough answered to tell how they fell on the single scores
 * @param before the answers of the period before; null when there is none to compare with
 * @param target null when the row has none or several
 * @param mixedStages whether answers of several stages are in it
 * @param partial whether it adds the visible cells of a filter only
 * @param cells of the standing table that are in it and may be shown; none where it was read otherwise
 * @param strata the segments in it, where weighted figures are wanted; else null
 */
record Row(
        RowKey key,
        LocalDate periodStart,
        LocalDate periodEnd,
        Histogram answers,
        boolean detailed,
        Histogram before,
        Double target,
        boolean mixedStages,
        boolean partial,
        List<TableCell> cells,
        Strata strata) {
    boolean suppressed() {
        return answers == null;
    }
}
