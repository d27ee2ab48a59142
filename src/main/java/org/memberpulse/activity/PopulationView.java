package org.memberpulse.activity;

import java.time.LocalDate;
import java.util.Map;

/**
 * The membership of a local day.
 *
 * @param total of all segments
 */
public record PopulationView(LocalDate date, Map<String, Long> segments, long total) {
    static PopulationView of(LocalDate date, Map<String, Long> segments) {
        return new PopulationView(
                date,
                segments,
                segments.values().stream().mapToLong(Long::longValue).sum());
    }
}
