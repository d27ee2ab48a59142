package org.memberpulse.metric;

import java.util.Map;

/**
 * A cell of a standing table.
 *
 * @param codes on the axes it is divided by
 * @param hidden whether no figure of it may be shown
 * @param detailHidden whether how the answers fell on the single scores may not be shown
 */
record TableCell(Map<Axis, String> codes, TimeNode time, Histogram counts, boolean hidden, boolean detailHidden) {
    static final TableCell EMPTY = new TableCell(Map.of(), TimeNode.ALL, Histogram.EMPTY, false, false);

    /** The same, hidden where its detail is. */
    TableCell detailed() {
        return new TableCell(codes, time, counts, detailHidden, detailHidden);
    }
}
