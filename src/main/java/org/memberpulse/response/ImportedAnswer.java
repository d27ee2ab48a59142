package org.memberpulse.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * A line of an import that can be stored.
 *
 * @param answeredAt when, if the line says the time; else {@code answeredOn} has the local date
 * @param segment null when the line names none
 */
record ImportedAnswer(
        long line,
        String externalId,
        Instant answeredAt,
        LocalDate answeredOn,
        String stage,
        String segment,
        String memberId,
        Map<String, Integer> scores,
        String comment) {
    /** Whether it names one of these members. */
    boolean isOf(Set<String> members) {
        return memberId != null && members.contains(memberId);
    }

    ImportedAnswer inSegment(String named) {
        return new ImportedAnswer(line, externalId, answeredAt, answeredOn, stage, named, memberId, scores, comment);
    }
}
