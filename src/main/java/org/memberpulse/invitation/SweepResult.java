package org.memberpulse.invitation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What one sweep decided.
 *
 * @param day the local day it was for
 * @param suppressed how many members were held back, by reason
 * @param limitReached whether members are left for another day because of the daily limit
 * @param stages the same for each stage that was swept, in the order in which they went
 */
public record SweepResult(
        LocalDate day,
        boolean dryRun,
        int invited,
        Map<SuppressionReason, Integer> suppressed,
        boolean limitReached,
        List<StageResult> stages) {

    /** What a sweep decided at one stage. */
    public record StageResult(String stage, int invited, Map<SuppressionReason, Integer> suppressed) {}
}
