package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.List;

/**
 * A page of a report about journeys.
 *
 * @param confidence of every interval
 * @param rosterCompleteOn the local day of the last complete roster; null when there was none
 * @param next what {@code after} takes for the next page; null on the last
 */
public record JourneyPage(
        List<String> groupBy,
        String period,
        String timeZone,
        int minimumCell,
        double confidence,
        LocalDate rosterCompleteOn,
        List<JourneyRow> data,
        String next) {}
