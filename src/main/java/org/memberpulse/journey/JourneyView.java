package org.memberpulse.journey;

import java.util.List;
import java.util.Map;

/**
 * A journey: of the segment it is named after, or the default one for all segments without their own. The fields are
 * those of {@link NewJourney}.
 */
public record JourneyView(
        String segment, List<PlannedStage> stages, Map<String, Double> targets, List<String> requiredActivities) {}
