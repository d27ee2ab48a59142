package org.memberpulse.metric;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * How many members answered in one hour of the week. Every figure is null when the row is suppressed; in its place stands
 * one row without an hour.
 *
 * @param weekday 1 for Monday to 7 for Sunday; null in a suppressed row
 * @param hour 0 to 23, local
 * @param n answers of the cell that have a time; confidential and imported ones have none
 * @param count those in this hour
 * @param share count of n in percent
 */
public record TimeRow(
        @JsonUnwrapped RowHead head,
        Integer weekday,
        Integer hour,
        Long n,
        Long count,
        Double share,
        boolean suppressed,
        boolean mixedStages,
        boolean partial)
        implements ReportRow {}
