package org.memberpulse.metric;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Comparator;
import java.util.Map;
import org.memberpulse.problem.ProblemException;

/** What tells one row of a report from the others, and their order: by the keys, then by the period. */
record RowKey(String segment, String stage, String survey, String channel, LocalDate periodStart)
        implements Comparable<RowKey> {
    private static final ObjectMapper MAPPER = new ObjectMapper();

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
        try {
            String[] parts = {segment, stage, survey, channel, periodStart == null ? null : periodStart.toString()};
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("five texts can always be written", e);
        }
    }

    static RowKey ofCursor(String cursor) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = MAPPER.readValue(json, String[].class);
            return new RowKey(
                    parts[0], parts[1], parts[2], parts[3], parts[4] == null ? null : LocalDate.parse(parts[4]));
        } catch (IllegalArgumentException
                | JsonProcessingException
                | ArrayIndexOutOfBoundsException
                | NullPointerException
                | DateTimeException notOurs) {
            throw ProblemException.badParameter("after", "after must be the next of an earlier page");
        }
    }
}
