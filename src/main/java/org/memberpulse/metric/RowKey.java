package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.memberpulse.platform.Cursor;

/**
 * What tells one row of a report from the others, and their order: by the keys, then by the period, then by what the row
 * is about where a report has several rows of one cell.
 *
 * @param item the metric or option, led by its place; null where a cell has one row
 */
record RowKey(
        String segment,
        String stage,
        String survey,
        String channel,
        String dimension,
        LocalDate periodStart,
        String item)
        implements Comparable<RowKey> {
    private static final Comparator<String> CODES = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<RowKey> ORDER = Comparator.comparing(RowKey::segment, CODES)
            .thenComparing(RowKey::stage, CODES)
            .thenComparing(RowKey::survey, CODES)
            .thenComparing(RowKey::channel, CODES)
            .thenComparing(RowKey::dimension, CODES)
            .thenComparing(RowKey::periodStart, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(RowKey::item, CODES);

    static RowKey of(Map<Axis, String> codes, LocalDate periodStart) {
        return new RowKey(
                codes.get(Axis.SEGMENT),
                codes.get(Axis.STAGE),
                codes.get(Axis.SURVEY),
                codes.get(Axis.CHANNEL),
                codes.get(Axis.DIMENSION),
                periodStart,
                null);
    }

    RowKey at(LocalDate period) {
        return new RowKey(segment, stage, survey, channel, dimension, period, item);
    }

    /** The row of the cell that is about the item in this place. */
    RowKey about(int place, String code) {
        return new RowKey(segment, stage, survey, channel, dimension, periodStart, "%03d %s".formatted(place, code));
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }

    /** The opaque text after which a next page begins. */
    String cursor() {
        String start = periodStart == null ? null : periodStart.toString();
        return Cursor.of(segment, stage, survey, channel, dimension, start, item);
    }

    static RowKey ofCursor(String cursor) {
        return Cursor.read(cursor, parts -> {
            LocalDate start = parts[5] == null ? null : LocalDate.parse(parts[5]);
            return new RowKey(parts[0], parts[1], parts[2], parts[3], parts[4], start, parts[6]);
        });
    }
}
