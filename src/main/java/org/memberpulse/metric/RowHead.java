package org.memberpulse.metric;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a row is about: the keys it is grouped by, and its period.
 *
 * @param dimension the value of the dimension that is grouped by, under the name it was asked for by; {@code (none)} for
 *     answers without one
 */
public record RowHead(
        @JsonInclude(JsonInclude.Include.NON_NULL) String segment,
        @JsonInclude(JsonInclude.Include.NON_NULL) String stage,
        @JsonInclude(JsonInclude.Include.NON_NULL) String survey,
        @JsonInclude(JsonInclude.Include.NON_NULL) String channel,
        @JsonAnyGetter Map<String, String> dimension,
        LocalDate periodStart,
        LocalDate periodEnd) {
    static RowHead of(Row row, ReportQuery query) {
        RowKey key = row.key();
        return new RowHead(
                key.segment(),
                key.stage(),
                key.survey(),
                key.channel(),
                key.dimension() == null ? Map.of() : Map.of(Axis.DECLARED + query.dimension(), key.dimension()),
                row.periodStart(),
                row.periodEnd());
    }
}
