package org.memberpulse.outcome;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;

/**
 * A journey metric of one segment, stage and period. Every figure is null when the row is suppressed or says a reason.
 *
 * @param tenure of renewals; null for the other metrics
 * @param numerator members who did it
 * @param denominator members who could
 * @param value numerator of denominator in percent
 * @param low lower end of the 95 % interval (Wilson)
 * @param target a share that is met when reached; of churn the change on the year before, in percent
 * @param targetState met, met_uncertain, missed_uncertain, missed, insufficient_data
 * @param change from the period before, in points; null when that is not known or hidden
 * @param changeOnYear from the same period a year before, in points
 * @param deceased members who died in the period and are on neither side
 * @param transferred members who moved to another body and are on neither side
 * @param depth of content-engagement: the median number of events of the members who have any
 * @param reason why the value is null
 * @param suppressed hidden, because too few members are in it
 * @param partial only the visible ones of the filtered segments are in it
 */
public record JourneyRow(
        String metric,
        @JsonInclude(JsonInclude.Include.NON_NULL) String segment,
        @JsonInclude(JsonInclude.Include.NON_NULL) String stage,
        Tenure tenure,
        LocalDate periodStart,
        LocalDate periodEnd,
        Long numerator,
        Long denominator,
        Double value,
        Double low,
        Double high,
        Double target,
        String targetState,
        Double change,
        Double changeOnYear,
        Long deceased,
        Long transferred,
        Double depth,
        Reason reason,
        boolean suppressed,
        boolean partial) {}
