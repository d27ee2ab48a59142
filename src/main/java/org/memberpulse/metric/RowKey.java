package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import org.memberpulse.platform.Cursor;

/** What tells one row of a report from the others, and their order: by the keys, then by the period. */
record RowKey(String segment, String stage, String survey, String channel, LocalDate periodStart)
        implements Comparable<RowKey> {
    private static final Comparator<String> CODES = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Comparator<RowKey> ORDER = Comparator.comparing(RowKey::segment, CODES)
            .thenComparing(RowKey::stage, CODES)
            .thenComparing(RowKey::survey, CODES)
            .thenComparing(RowKey::channel, CODES)
            .thenComparing(RowKey::periodStart, Comparator.nullsFirst(Comparator.naturalOrder()));

    static RowKey of(Map<Axis, String> codes, LocalDate periodStart) {
        return new RowKey(
                codes.get(Axis.SEGMENT),
                codes.get(Axis.STAGE),
                codes.get(Axis.SURVEY),
                codes.get(Axis.CHANNEL),
                periodStart);
    }

    RowKey at(LocalDate period) {
        return new RowKey(segment, stage, survey, channel, period);
    }

    @Override
    public int compareTo(RowKey other) {
        return ORDER.compare(this, other);
    }

    /** The opaque text after which a next page begins. */
    String cursor() {
        return Cursor.of(segment, stage, survey, channel, periodStart == null ? null : periodStart.toString());
    }

    static RowKey ofCursor(String cursor) {
        return Cursor.read(
                cursor,
                parts -> new RowKey(
                        parts[0], parts[1], parts[2], parts[3], parts[4] == null ? null : LocalDate.parse(parts[4])));
    }
}
