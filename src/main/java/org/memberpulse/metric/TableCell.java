package org.memberpulse.metric;

import java.util.EnumMap;
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

    /** One that might be, of which nothing is told. */
    static TableCell veiled(Map<Axis, String> codes, TimeNode time) {
        return new TableCell(codes, time, Histogram.EMPTY, true, true);
    }

    /** The part of it with this code on another axis, of which nothing is told. */
    TableCell veiled(Axis axis, String code) {
        Map<Axis, String> divided = new EnumMap<>(Axis.class);
        divided.putAll(codes);
        divided.put(axis, code);
        return veiled(divided, time);
    }

    /** The same, hidden where its detail is. */
    TableCell detailed() {
        return new TableCell(codes, time, counts, detailHidden, detailHidden);
    }
}
