package org.memberpulse.outcome;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.memberpulse.activity.Membership;

/**
 * A membership and what its member did, as far as the metrics that are asked for need it.
 *
 * @param settlements near the days that are counted
 * @param activities the first day of each activity of onboarding
 * @param deeds the days of qualifying events
 */
record Life(
        Membership membership,
        List<Settlement> settlements,
        Map<String, LocalDate> activities,
        List<LocalDate> deeds) {}
