package org.memberpulse.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What the sweep would do in the days ahead.
 *
 * @param asked how many times a member would be asked
 * @param heldBack how many would not be, by the reason at the end
 * @param stages the same for each stage
 * @param daily how many would be asked on each day, without days on which nobody is
 */
public record SweepForecast(
        LocalDate from,
        LocalDate to,
        int asked,
        Map<SuppressionReason, Integer> heldBack,
        List<StageForecast> stages,
        List<DayForecast> daily) {

    /** What the sweep would do at one stage. */
    public record StageForecast(String stage, int asked, Map<SuppressionReason, Integer> heldBack) {}

    /** What the sweep would do on one day. */
    public record DayForecast(LocalDate day, int asked) {}
}
